"""What the help site says itself, in each language that it speaks; it says it in English around articles in others."""

from collections.abc import Mapping
from datetime import date

from agentdesk.domain.plain_letters import plain

_EN = {
    "language": "en",
    "help_centre": "Help centre",
    "how_can_we_help": "How can we help?",
    "skip": "Skip to the content",
    "search": "Search",
    "search_articles": "Search the articles",
    "search_hint": "In a few words",
    "quick_links": "Quick links",
    "topics": "Topics",
    "questions": "Frequently asked questions",
    "tutorials": "Tutorials",
    "permalink": "Link to this answer",
    "you_are_here": "You are here",
    "choose_language": "Language",
    "on_this_page": "On this page",
    "updated": "Updated",
    "tags": "Tags",
    "related": "Related articles",
    "not_helped": "Did that not help?",
    "write_to_us": "Write to us and we will look at it together.",
    "contact": "Contact us",
    "email": "E-mail",
    "phone": "Phone",
    "hours": "Support hours",
    "website": "Website",
    "webmail": "Webmail",
    "control_panel": "Control panel",
    "status_page": "Service status",
    "other": "Other",
    "all_articles": "All articles",
    "found": "Articles found:",
    "found_some": "No article has all of these words. Articles with some of them:",
    "found_none": "No article has these words. Try other or fewer words, or write to us.",
    "no_script": "Searching here needs JavaScript. Without it, these are all the articles.",
    "code": "Code",
    "table": "Table",
    "date": "{day} {month} {year}",
    "months": "January February March April May June July August September October November December",
}
_PL = {
    "language": "pl",
    "help_centre": "Centrum pomocy",
    "how_can_we_help": "Jak możemy pomóc?",
    "skip": "Przejdź do treści",
    "search": "Szukaj",
    "search_articles": "Szukaj w artykułach",
    "search_hint": "W kilku słowach",
    "quick_links": "Na skróty",
    "topics": "Tematy",
    "questions": "Najczęściej zadawane pytania",
    "tutorials": "Poradniki",
    "permalink": "Link do tej odpowiedzi",
    "you_are_here": "Jesteś tutaj",
    "choose_language": "Język",
    "on_this_page": "Na tej stronie",
    "updated": "Zaktualizowano",
    "tags": "Tagi",
    "related": "Powiązane artykuły",
    "not_helped": "To nie pomogło?",
    "write_to_us": "Napisz do nas, przyjrzymy się temu razem.",
    "contact": "Kontakt",
    "email": "E-mail",
    "phone": "Telefon",
    "hours": "Godziny pracy wsparcia",
    "website": "Strona internetowa",
    "webmail": "Poczta przez przeglądarkę",
    "control_panel": "Panel klienta",
    "status_page": "Status usług",
    "other": "Inne",
    "all_articles": "Wszystkie artykuły",
    "found": "Znalezione artykuły:",
    "found_some": "Żaden artykuł nie zawiera wszystkich tych słów. Artykuły z niektórymi z nich:",
    "found_none": "Żaden artykuł nie zawiera tych słów. Spróbuj innych lub mniejszej liczby słów albo napisz do nas.",
    "no_script": "Wyszukiwanie wymaga JavaScriptu. Bez niego widać tu wszystkie artykuły.",
    "code": "Kod",
    "table": "Tabela",
    "date": "{day} {month} {year}",
    "months": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}
_PT = {
    "language": "pt",
    "help_centre": "Central de ajuda",
    "how_can_we_help": "Como podemos ajudar?",
    "skip": "Ir para o conteúdo",
    "search": "Buscar",
    "search_articles": "Buscar nos artigos",
    "search_hint": "Em poucas palavras",
    "quick_links": "Atalhos",
    "topics": "Assuntos",
    "questions": "Perguntas frequentes",
    "tutorials": "Tutoriais",
    "permalink": "Link para esta resposta",
    "you_are_here": "Você está aqui",
    "choose_language": "Idioma",
    "on_this_page": "Nesta página",
    "updated": "Atualizado em",
    "tags": "Tags",
    "related": "Artigos relacionados",
    "not_helped": "Não resolveu?",
    "write_to_us": "Escreva para nós e vamos ver isso juntos.",
    "contact": "Fale conosco",
    "email": "E-mail",
    "phone": "Telefone",
    "hours": "Horário de atendimento",
    "website": "Site",
    "webmail": "Webmail",
    "control_panel": "Painel de controle",
    "status_page": "Status dos serviços",
    "other": "Outros",
    "all_articles": "Todos os artigos",
    "found": "Artigos encontrados:",
    "found_some": "Nenhum artigo tem todas essas palavras. Artigos com algumas delas:",
    "found_none": "Nenhum artigo tem essas palavras. Tente outras ou menos palavras, ou escreva para nós.",
    "no_script": "A busca precisa de JavaScript. Sem ele, estes são todos os artigos.",
    "code": "Código",
    "table": "Tabela",
    "date": "{day} de {month} de {year}",
    "months": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
SPOKEN: Mapping[str, Mapping[str, str]] = {"en": _EN, "pl": _PL, "pt": _PT}
_OWN_NAMES = {
    "en": "English",
    "pl": "Polski",
    "pt": "Português",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "nl": "Nederlands",
    "cs": "Čeština",
    "sk": "Slovenčina",
    "uk": "Українська",
    "ro": "Română",
    "hu": "Magyar",
    "sv": "Svenska",
    "da": "Dansk",
    "fi": "Suomi",
    "lt": "Lietuvių",
    "ru": "Русский",
    "tr": "Türkçe",
    "el": "Ελληνικά",
    "he": "עברית",
    "ar": "العربية",
    "fa": "فارسی",
}
_FROM_THE_RIGHT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})


def words_in(language: str) -> Mapping[str, str]:
    """The site's own words around articles in `language`."""
    return SPOKEN.get(language, _EN)


def own_name(language: str) -> str:
    """What the speakers of a language call it."""
    return _OWN_NAMES.get(language, language.upper())


def direction(language: str) -> str:
    """Where its lines run to, as HTML says it."""
    return "rtl" if language in _FROM_THE_RIGHT else "ltr"


def day_in(language: str, day: date) -> str:
    """A date as it is read there: 3 March 2026."""
    words = words_in(language)
    month = words["months"].split()[day.month - 1]
    return words["date"].format(day=day.day, month=month, year=day.year)


def in_order(text: str) -> tuple[str, str]:
    """By what names and titles are sorted: letters with accents stand beside those without."""
    return plain(text), text
