"""What media elements say of their files."""

import newsdoc


def test_what_media_say_beyond_a_figure_is_told() -> None:
    article = newsdoc.parse(
        "<nitf><body><body.content><p>Today.</p><media media-type='image'><media-reference source='1.jpg'/>"
        "<media-metadata name='Photographer' value='Bo Ray'/><media-metadata name='guid' value='urn:f'/>"
        "<media-metadata name='lens' value='35 mm'/><media-object encoding='base64'>R0lG</media-object></media>"
        "</body.content></body></nitf>"
    )
    (problem,) = [each for each in article.problems if each.code == "dropped"]
    assert problem.message.endswith("was left out: a file within the document, its 'lens'")
