"""Jobs of the newsroom: whether words name one, and where it begins behind a name."""

from newsdoc.wording.cues import words_of
from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import Language
from newsdoc.wording.names import PARTICLES


def is_job(text: str, spoken: tuple[Language, ...]) -> bool:
    """True when a job is named in the text: "Political Editor", "envoyé spécial"."""
    words = words_of(text.lower().replace("-", " "))
    return not _jobs(spoken).isdisjoint(words) or any(map(f" {' '.join(words)} ".__contains__, _job_phrases(spoken)))


@per_language()
def _job_phrases(spoken: tuple[Language, ...]) -> tuple[str, ...]:
    """The jobs of several words, with spaces around them."""
    return tuple({f" {job} " for one in spoken for job in one.cues.get("job", ()) if " " in job})


def job_start(words: list[str], spoken: tuple[Language, ...]) -> int | None:
    """Where a job begins behind a name: "Mathias Berg Journalist" 2; None where none does."""
    jobs = _jobs(spoken)
    for i, word in enumerate(words):
        if word.lower().strip(".,()").partition("-")[0] in jobs:
            # Words between the name and the job belong to the job: "Emma Reed Lifestyle Writer".
            last = next((k for k, part in enumerate(words[1:], 1) if part not in PARTICLES), 1)
            return min(i, last + 1) if i > 2 and not words[1].endswith(".") else i
    return None


def is_job_word(word: str, spoken: tuple[Language, ...]) -> bool:
    """Whether a word, or the last part of a compound, is a job, perhaps with an ending: "KURIER-Redakteurinnen"."""
    jobs, core = _jobs(spoken), word.lower().strip(".,()").rpartition("-")[2]
    return core in jobs or (len(core) > _STEM and (core[:-1] in jobs or core[:-2] in jobs))


_STEM = 5
"""Letters of a job, more than, of which one or two may be an ending: in shorter words they are the word's own."""


@per_language()
def _jobs(spoken: tuple[Language, ...]) -> frozenset[str]:
    return frozenset(phrase for language in spoken for phrase in language.cues.get("job", ()) if " " not in phrase)


def is_whole_job(title: list[str], spoken: tuple[Language, ...]) -> bool:
    """Whether the words before a name are one job together: "Political Editor Ann Lee"."""
    whole = " ".join(title).lower()
    return any(whole in language.cues.get("job", ()) for language in spoken)
