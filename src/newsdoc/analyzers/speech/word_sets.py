"""Sets of words of one language by name, and those that the rules ask for together."""

__all__ = ["WordSets", "join"]


class WordSets(dict[str, frozenset[str]]):
    """Sets of words by name; a language that has no such words has an empty set."""

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = frozenset()
        return self[name]


def join(words: WordSets) -> None:
    """Add the sets that are asked for together, each joined once."""
    subjects = ("masculine", "feminine", "plural", "neuter", "indefinite", "first_person", "second_person")
    words["pronouns"] = frozenset().union(*(words[name] for name in subjects))
    words["small"] = words["prepositions"] | words["determiners"] | words["clause"]
    words["title_words"] = words["titles"] | words["title_parts"] | words["in_titles"] | words["not_names"]
    words["small_in_titles"] = words["prepositions"] | words["determiners"] | words["boundaries"]
    words["skipped"] = words["auxiliaries"] | words["adverbs"]
    words["circumstances"] = words["prepositions"] | words["months_and_days"]
    persons = words["masculine"] | words["feminine"] | words["indefinite"]
    words["inverted_pronouns"], words["singular_pronouns"] = persons | words["plural"], persons | words["neuter"]
    words["describing"] = words["determiners"] | words["roles"] | words["titles"]
    small = "small", "skipped", "boundaries", "pronouns", "of", "relative", "possessives", "nouns"
    words["no_verbs"] = frozenset().union(*(words[name] for name in small))
    words["only_pronouns"] = words["pronouns"] - words["before_nouns"]
    words["partners"] = words["first_person"] | words["second_person"]
    words["before_verb_group"] = words["auxiliaries"] | words["reflexives"] | words["verb_openers"]
    words["owning"] = words["of"] | words["determiners"] | words["agent"]
    if words["genitive"]:
        words["owning"] = words["genitive"] | words["agent"]  # no Urteil im Sinne von ...
    words["subject_pronouns"] = words["pronouns"] - words["objects"]
    words["governing"] = words["prepositions"] - words["infinitive"]
    words["before_shared"] = words["joined_verbs"] | words["infinitive"] | {","}
    words["questions"] = (words["complementizers"] | words["about"]) - words["weak_complementizers"] - words["relative"]
    words["according_clause_words"] = frozenset(phrase.split()[-1] for phrase in words["according_clauses"])
    words["stances"] = words["stance_adjectives"] | words["stance_nouns"]
    words["opens_sentence"] = words["opening"] | words["subordinate"]
    words["sentence_openers"] = words["pronouns"] | words["determiners"] | words["clause"]
    titles = words["title_words"] | words["title_parts"] | words["in_titles"] | words["suffixes"]
    words["ambiguous_names"] = words["not_names"] | words["months_and_days"] | words["sentence_openers"] | titles
    words["no_second_names"] = words["months_and_days"] | words["pronouns"]
    words["within_names"] = words["particles"] | {"'", "’", "&"}
    words["any_articles"] = words["articles"] | words["definite_articles"]
    words["indefinite_only"] = words["articles"] - words["definite_articles"]
    words["authors"] = words["agent"] | words["origin"]
    words["passing"] = words["months_and_days"] | words["time_units"] | words["ago"] | words["skipped"]
    clauses = words["clause"] | words["pronouns"] | words["auxiliaries"]
    words["no_nouns"] = clauses | words["prepositions"] | words["months_and_days"] | words["objects"]
    words["no_phrases"] = words["small"] | words["skipped"] | words["objects"]
    words["noun_openers"] = words["objects"] | words["determiners"] | words["possessives"] | words["prepositions"]
    words["sourcing"] = words["according_after_speech"] | {phrase.split()[0] for phrase in words["according"]}
    words["no_bare_nouns"] = words["no_phrases"].union(
        *(words[name] for name in ("pronouns", "possessives", "relative", "months_and_days", "complementizers"))
    )
    others = ("adverbs", "possessives", "months_and_days", "numbers", "roles", "nouns", "pronouns", "not_infinitives")
    words["never_infinitives"] = words["small"].union(*(words[name] for name in others))
    words["ends_insertion"] = words["boundaries"] | words["clause"] | words["relative"] | words["auxiliaries"]
