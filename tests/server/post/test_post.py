"""A post from a request."""

from server.contract import Author, Context, EvaluationRequest, Image, Part, Platform, Surface
from server.post.post import Post


def test_a_post_holds_what_the_request_says() -> None:
    request = EvaluationRequest(
        platform=Platform.X,
        surface=Surface.REPLY,
        text="dua",
        images=[Image(id="0" * 64, alt=None)],
        author=Author(followers=850),
        context=Context(part=Part(index=1, count=2), siblings=["satu #jabar"]),
    )
    post = Post.of(request)
    assert (post.platform, post.surface, post.text.source) == (Platform.X, Surface.REPLY, "dua")
    assert [sibling.hashtags[0].text for sibling in post.siblings] == ["#jabar"]
    assert post.part == Part(index=1, count=2)
    assert post.author is not None
    assert post.author.followers == 850
    assert (len(post.images), post.videos) == (1, ())


def test_a_bare_request_leaves_the_rest_unknown() -> None:
    post = Post.of(EvaluationRequest(platform=Platform.BLOG, text=""))
    assert post.author is None
    assert post.context.election_phase is None
    assert post.siblings == ()
