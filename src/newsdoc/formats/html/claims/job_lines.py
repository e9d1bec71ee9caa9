"""Lines without a word for "by" that sign all the same: a name, and what stands beside a name."""

import re

from newsdoc.model import Person
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.captions import is_credit
from newsdoc.wording.comparing import letters
from newsdoc.wording.names import has_known_script, opens_with_given_name


def names_with_jobs(text: str, language: str | None) -> list[Person]:
    """The people of a line that holds nothing but names, with job, house, place and the agency that signs beside them.

    Each opens with a given name, or has a job behind it.
    """
    if not has_known_script(text) or ("/" in text and is_credit(text, language)):
        return []
    people = [*read_byline(text, language)]
    signing = [person for person in people if not is_news_agency(person.name)]
    if not signing or not all(
        person.kind == "person" and (opens_with_given_name(person.name) or _has_job_behind(person, text))
        for person in signing
    ):
        return []
    rest = letters(_MAIL.sub(" ", text))
    for person in people:
        for told in (person.name, person.role, person.affiliation, person.location):
            rest = rest.replace(letters(told), "", 1) if told else rest
    return people if len(rest) <= _AND else []


def _has_job_behind(person: Person, text: str) -> bool:
    """Whether a comma and a job follow a name: "Вера Рощина, собкор"."""
    at = text.casefold().find(person.name.casefold())
    return bool(person.role) and at >= 0 and _JOB_BEHIND.match(text, at + len(person.name)) is not None


_JOB_BEHIND = re.compile(r"\s?[,|–—-]\s")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,64}")
_AND = 3
"""Letters of what joins two names."""
