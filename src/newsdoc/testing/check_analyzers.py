"""Checks that every analyzer must pass, and those of publisher profiles."""

import attrs

import newsdoc
from newsdoc.hookspecs import Analyzer
from newsdoc.model import Article, Furniture, Layer
from newsdoc.profiles import Profile
from newsdoc.registry import default_registry, forget_registry
from newsdoc.registry.calls import described
from newsdoc.testing.check_article import check_article
from newsdoc.testing.check_members import check_has, check_name, check_options, only_our_errors
from newsdoc.testing.samples import FULL, HARBOUR

_OTHER = Layer("another-layer", items=(Furniture("Somebody else's annotation", kind="note"),))


def check_analyzer(analyzer: Analyzer, article: Article = HARBOUR, *, layer: str | None = None) -> Article:
    """Check an analyzer with the article, a full one, and an empty one.

    - It adds one layer, named as the analyzer, and changes nothing else: body, furniture, other layers stay.
    - The same article gives the same result; running it again replaces the layer.
    - Its items are registered nodes, its anchors lie in their paragraphs: `check_article` accepts the result.

    `layer`: the name of the layer, where it is not the analyzer's. Returns the analyzed article. Raises AssertionError.

    >>> from newsdoc.registry import default_registry
    >>> check_analyzer(default_registry().analyzer("quotes")).layers[-1].name
    'quotes'
    """
    check_has(analyzer, "name", "analyze")
    check_name(analyzer.name)
    check_options(analyzer.analyze)
    name = layer or analyzer.name
    for each in (article, FULL, Article("Ferry returns"), Article()):
        _check_one(analyzer, attrs.evolve(each, layers=(*each.layers, _OTHER)), name)
    found = analyzer.analyze(article)
    assert name in {each.name for each in found.layers}, f"the analyzer adds no layer {name!r}"
    return found


def _check_one(analyzer: Analyzer, article: Article, name: str) -> None:
    found = only_our_errors(f"analyze of {article!r}", lambda: analyzer.analyze(article))
    assert not isinstance(found, Exception), f"{analyzer.name} cannot analyze {article!r}: {found}"
    assert isinstance(found, Article), f"analyze gives {described(found)} instead of an Article"
    for field in attrs.fields(Article):
        if field.eq and field.name != "layers":
            same = getattr(found, field.name) == getattr(article, field.name)
            assert same, f"the analyzer changes {field.name}"
    before = {each.name: each for each in article.layers if each.name != name}
    after = {each.name: each for each in found.layers if each.name != name}
    assert before == after, f"the analyzer changes other layers: {sorted(before)} become {sorted(after)}"
    check_article(found)
    assert found == analyzer.analyze(article), "the same article gives two different results"
    again = analyzer.analyze(found)
    assert again == found, "running the analyzer a second time changes the result; it must replace its layer"


def check_profile(profile: Profile, page: str | bytes, *, format: str | None = None, url: str | None = None) -> Article:
    """Check that a profile is found on a page of its publisher and makes a difference there.

    `page`: a page that is misread without the profile. `url`: where it is from; None: the profile must be found by
    canonical address or masthead. Returns the article as it is read with the profile. Raises AssertionError.

    >>> page = '''The Harbour Post
    ...
    ... Two ships meet in the harbour
    ...
    ... Two ships met in the harbour on Monday, and their crews waved for an hour, said the captain of the larger one.
    ...
    ... Our house is at Quay 4, and the door is open from nine to five; the cat likes to be fed.'''
    >>> post = Profile("The Harbour Post", patterns=[("promo", "Our house is at")])
    >>> check_profile(post, page).furniture[-1].kind
    'promo'
    """
    forget_registry()
    registry = default_registry()
    others = [each for each in registry.profiles if each != profile]  # its plugin may be installed
    try:
        registry.use_profiles(others)
        without = newsdoc.parse(page, format, url=url)
        registry.use_profiles([*others, profile])
        found = newsdoc.parse(page, format, url=url)
    finally:
        forget_registry()
    check_article(found)
    named = found.publisher.name if found.publisher else None
    assert named == profile.name, f"the profile is not found on the page: its publisher is {named!r}"
    assert found != without or found.nodes() != without.nodes(), "the page is read the same without the profile"
    assert profile.language is None or found.language == profile.language, "the profile's language is not used"
    return found
