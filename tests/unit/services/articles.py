"""Articles that tests need; the first takes the place of one that comes with AgentDesk."""

from agentdesk.domain.article import Article, ArticleId, ArticleText

BOX = Article(
    ArticleId("mailbox-full"),
    {
        "en": ArticleText(
            "Why is my mailbox full?",
            "The quota is used up.\n\n1. Empty the **trash**.\n2. Ask for more space at {{ company.website }}.",
            "E-mail",
            "The quota is used up.",
            ("quota", "mailbox"),
        ),
        "pl": ArticleText(
            "Dlaczego skrzynka jest pełna?", "Skrzynka osiągnęła limit.", "Poczta", "", ("skrzynka",)
        ),
    },
)
MOVING = Article(
    ArticleId("move-site"),
    {
        "en": ArticleText(
            "Move a site to us", "See [the mailbox](mailbox-full).\n\n| a | b |\n|---|---|\n| ftp | 21 |"
        )
    },
)
