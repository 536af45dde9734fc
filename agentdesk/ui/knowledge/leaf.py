"""An article as a row of the tree, and written out whole."""

from datetime import date

from agentdesk.domain.article import Article, Audience
from agentdesk.ui.entries.tree import Leaf
from agentdesk.ui.entries.words import state_name, titled
from agentdesk.ui.knowledge.words import article_kind_name, audience_name


def leaf_of(article: Article, language: str, today: date) -> Leaf:
    """In `language` (ISO 639-1) where it is written in that; found by its id and all that it says in any language."""
    text, state = article.text_in(language), article.state_on(today)
    said = [text.title, article_kind_name(article.kind), state_name(state)]
    shown = titled(text.title, state)
    if article.audience is Audience.INTERNAL:
        said.append(audience_name(article.audience))
        shown = f"{shown} · {audience_name(article.audience)}"
    searched = " ".join(
        " ".join((one.title, one.category, one.summary, *one.tags, one.body))
        for one in article.texts.values()
    )
    return Leaf(article.id, text.category, text.title, shown, ", ".join(said), f"{article.id} {searched}")


def written_out(article: Article) -> str:
    """All that is told of an article, for two versions to be compared."""
    texts = (
        f"[{language}]\n{text.title}\n{text.category}\n{', '.join(text.tags)}\n{text.summary}\n{text.body}"
        for language, text in article.texts.items()
    )
    return "\n".join((f"{article.kind} · {article.audience} · {article.state}", *texts))
