"""Who wrote the story, from several byline blocks."""

from newsdoc.wording.authors import read_authors


def test_one_person_a_line() -> None:
    people = read_authors([(2, "By Ann Lee"), (3, "Bo Ray")], "en")
    assert [person.name for person in people] == ["Ann Lee", "Bo Ray"]


def test_job_and_employer_under_a_name() -> None:
    (ann,) = read_authors([(2, "By Ann Lee"), (3, "Political Editor"), (4, "The Harbour Press")], "en")
    assert (ann.role, ann.affiliation) == ("Political Editor", "The Harbour Press")
    (ann,) = read_authors([(2, "By Ann Lee"), (3, "Associated Press")], "en")
    assert ann.affiliation == "Associated Press"


def test_the_initials_of_an_agency_sign() -> None:
    assert [person.name for person in read_authors([(1, "Von Ann Lee"), (2, "dpa")], "de")] == ["Ann Lee", "dpa"]


def test_a_label_elsewhere_is_no_signature_once_somebody_has_signed() -> None:
    assert [person.name for person in read_authors([(2, "By Ann Lee"), (9, "Harbour Walks")], "en")] == ["Ann Lee"]
    people = read_authors([(2, "By Ann Lee"), (9, "By Bo Ray")], "en")
    assert [person.name for person in people] == ["Ann Lee", "Bo Ray"]


def test_a_signature_at_the_end_where_there_is_none_above() -> None:
    assert [person.name for person in read_authors([(14, "Ann Lee")], "en")] == ["Ann Lee"]


def test_what_looks_like_a_name_before_a_line_that_signs_is_none() -> None:
    found = read_authors([(0, "Tech Mobile"), (4, "Ann Lee"), (5, "Bo Ray")], "en")
    assert [person.name for person in found] == ["Ann Lee", "Bo Ray"]


def test_rare_names_right_before_a_known_one_are_of_its_list() -> None:
    found = read_authors([(2, "Quorra Vantongeren"), (3, "Ilvo Brankenholt"), (4, "Ann Lee")], "en")
    assert [person.name for person in found] == ["Quorra Vantongeren", "Ilvo Brankenholt", "Ann Lee"]
    found = read_authors([(3, "Tech Mobile"), (4, "By Ann Lee")], "en")
    assert [person.name for person in found] == ["Ann Lee"]


def test_a_rare_name_is_kept_where_no_line_surely_signs() -> None:
    found = read_authors([(3, "Quorra Vantongeren")], "en")
    assert [person.name for person in found] == ["Quorra Vantongeren"]
