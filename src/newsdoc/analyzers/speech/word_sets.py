"""Sets of words of one language by name, and those that the rules ask for together."""

__all__ = ["join", "no_words"]


_ASKED_FOR = (
    "abbreviations about accompanying according according_after according_after_speech according_clauses "
    "according_closed according_closers according_first according_opening according_to_nouns according_words acts "
    "adjective_feminine adjective_masculine adjective_neuter adjectives_first adverbs after_names after_nouns agent "
    "ago answer_labels anybody_feminine anybody_masculine articles articles_joined as asking aspect "
    "attribution_words authorship auxiliaries before_names before_nouns before_participles before_titles "
    "before_verbs bodies body_constructs body_roles boundaries christening clause comma_attributions "
    "complementizers compounds conjunctions contents contracted_articles contracted_pronouns contractions counting "
    "counts courtesy dashes_need_cues day_prepositions definite definite_articles degree demonyms describes_source "
    "determiners documents drops_subjects drops_that during either_number elisions empty_stances enclitics feminine "
    "feminine_determiners feminine_names finite_auxiliaries first_adjectives first_person fixed formal genitive "
    "given_stems group_pronouns group_roles hearer_determiners hearer_ends hearer_prepositions hearers hearsay "
    "honorifics honorifics_feminine honorifics_masculine house_prepositions idioms impersonal impersonal_verbs "
    "in_titles incises indefinite indefinite_articles infinitive infinitive_marks infinitive_openers "
    "infinitive_prefixes inner_names inscriptions intransitive introducing joined_verbs joining joining_prefixes "
    "joining_titles judgement_closers judgement_openers kin_feminine kin_masculine known_as latter left_out like "
    "makers manner masculine masculine_determiners masculine_names masculine_roles messengers month_parts "
    "months_and_days name_articles named_so naming naming_after naming_verbs negations neuter never_names new "
    "new_feminine new_masculine no no_clauses no_complements no_name_ends no_names no_participles no_reports nobody "
    "nobody_told not_infinitives not_names noun_prepositions nouns numbers object_reports objects obliging oblique "
    "oblique_prefixes of office_of office_tails offices ones opening opinion_nouns opinion_verbs opinions ordinals "
    "organizations origin own own_adjectives own_words participle_last particles passive_auxiliaries passives "
    "phrasal place_prepositions places plain_participles plain_says plural plural_determiners plural_roles "
    "pointing_at pointing_back pointing_there possessive_feminine possessive_masculine possessives prefixes "
    "prepositions promises pronouns_as_nouns question_dashes question_labels quotative_particles "
    "quoted_prepositions quoted_tails quoted_verbs quoting reactions reflexives refusals regards relative "
    "relative_openers relative_owners relative_subjects remarks reported_mood roles says second_particles "
    "second_person sections share short_prefixes short_titles silent_reflexives singular_verbs small_abbreviations "
    "so_called so_that source_prefixes source_prepositions sources speech_dashes speechless speechless_phrases "
    "split_verbs stance_adjectives stance_copulas stance_degrees stance_nouns stance_verbs stand_ins "
    "statement_nouns stops subject_first subordinate suffixes sure_mood surname_feminine surname_genitive "
    "surname_masculine surname_months surnames talks text_verbs that that_claims that_or_whether time_adjectives "
    "time_and_place time_units title_ends title_of title_parts titles topic_particle topics transliteration verb_last "
    "verb_nouns verb_openers verb_second verbatim viewpoint_first viewpoint_openers viewpoint_prepositions viewpoints "
    "voices vowel_signs weak_complementizers whether who works writers writings your_words"
).split()
"""Sets that the code asks for, beside those that are joined below; a language may have none of their words."""


def no_words() -> dict[str, frozenset[str]]:
    """A set without words for each name that the code asks for."""
    return dict.fromkeys(_ASKED_FOR, frozenset())


def join(words: dict[str, frozenset[str]]) -> None:
    """Add the sets that are asked for together, each joined once."""
    subjects = ("masculine", "feminine", "plural", "neuter", "indefinite", "first_person", "second_person")
    words["authored"] = words["writings"] | words["statement_nouns"]
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
    words["of_oneself"] = words["first_person"] | words["own_words"]
    words["to_somebody"] = words["second_person"] | words["your_words"]
    words["before_verb_group"] = words["auxiliaries"] | words["reflexives"] | words["verb_openers"]
    words["owning"] = words["of"] | words["determiners"] | words["agent"]
    if words["genitive"]:
        words["owning"] = words["genitive"] | words["agent"]  # no Urteil im Sinne von ...
    words["subject_pronouns"] = words["pronouns"] - words["objects"]
    words["governing"] = words["prepositions"] - words["infinitive"]
    words["before_shared"] = words["joined_verbs"] | words["infinitive"] | {","}
    words["questions"] = (words["complementizers"] | words["about"]) - words["weak_complementizers"] - words["relative"]
    words["according_clause_words"] = frozenset(phrase.split()[-1] for phrase in words["according_clauses"])
    words["rumours"] = words["stance_nouns"] - words["empty_stances"]
    words["stances"] = words["stance_adjectives"] | words["stance_nouns"]
    words["opens_sentence"] = words["opening"] | words["subordinate"]
    words["sentence_openers"] = words["pronouns"] | words["determiners"] | words["clause"]
    titles = words["title_words"] | words["title_parts"] | words["in_titles"] | words["suffixes"]
    words["ambiguous_names"] = words["not_names"] | words["months_and_days"] | words["sentence_openers"] | titles
    words["no_second_names"] = words["months_and_days"] | words["pronouns"]
    words["within_names"] = words["particles"] | {"'", "’", "&"}
    times = words["months_and_days"] | words["time_units"] | words["time_adjectives"]
    words["circumstantial"] = times | words["governing"]
    words["no_apposition"] = words["auxiliaries"] | words["relative"]
    words["any_articles"] = words["articles"] | words["definite_articles"]
    words["indefinite_only"] = words["articles"] - words["definite_articles"]
    words["authors"] = words["agent"] | words["origin"]
    words["passing"] = words["months_and_days"] | words["time_units"] | words["ago"] | words["skipped"]
    clauses = words["clause"] | words["pronouns"] | words["auxiliaries"]
    words["no_nouns"] = clauses | words["prepositions"] | words["months_and_days"] | words["objects"]
    words["no_phrases"] = words["small"] | words["skipped"] | words["objects"]
    words["noun_openers"] = words["objects"] | words["determiners"] | words["possessives"] | words["prepositions"]
    words["sourcing"] = words["according_after_speech"] | {phrase.split()[0] for phrase in words["according"]}
    words["text_cues"] = words["text_verbs"] | words["voices"]
    words["source_openers"] = words["according_first"] | words["viewpoint_first"]
    words["no_bare_nouns"] = words["no_phrases"].union(
        *(words[name] for name in ("pronouns", "possessives", "relative", "months_and_days", "complementizers"))
    )
    others = ("adverbs", "possessives", "months_and_days", "numbers", "roles", "nouns", "pronouns", "not_infinitives")
    words["never_infinitives"] = words["small"].union(*(words[name] for name in others))
    words["ends_insertion"] = words["boundaries"] | words["clause"] | words["relative"] | words["auxiliaries"]
    words["gendered_determiners"] = words["masculine_determiners"] | words["feminine_determiners"]
    words["noun_determiners"] = words["determiners"] | words["possessives"]
    words["bare_pronouns"] = words["pronouns"] - words["determiners"]
    words["bare_subjects"] = words["subject_pronouns"] - words["determiners"]
    words["any_auxiliaries"] = words["finite_auxiliaries"] | words["auxiliaries"]
    words["complements"] = words["of"] | words["genitive"]
    words["attributing"] = words["according_after_speech"] | words["according"]
    words["judging"] = words["judgement_openers"] | words["as"]
    words["possessive_persons"] = words["possessive_masculine"] | words["possessive_feminine"]
    words["no_label_openers"] = words["prepositions"] - words["origin"]
    words["clause_openers"] = words["complementizers"] - words["no_clauses"]
    words["name_determiners"] = words["determiners"] | words["title_parts"]
    words["part_openers"] = words["clause"] | words["subordinate"] | words["relative_openers"]
    words["joining_clauses"] = words["conjunctions"] | (words["boundaries"] - words["opening"])
    words["kin"] = words["kin_feminine"] | words["kin_masculine"]
    words["skipped_openers"] = words["boundaries"] | words["adverbs"]
    words["reporting"] = words["reported_mood"] | words["hearsay"]
    words["before_named"] = words["works"] | (words["naming"] - words["any_auxiliaries"] - words["plain_says"])
    words["phrase_verbs"] = frozenset(phrase.split()[0] for phrase in words["phrasal"] | words["speechless_phrases"])
