"""Finds where the text ends and the signature, phone footer or legal notice begins."""

import re

_DELIMITER = re.compile(r"--\s?$|—\s?$|_{2}\s?$")
_PHONE = re.compile(
    r"\s*(?:Sent from (?:my |Mail for |Outlook|Yahoo|Samsung|Proton|Gmail|Windows|an? |the )|Sent (?:via|with|using) |Get Outlook for |"
    r"Wysłan[eoa] z[e]? |Wysłan[eoa] (?:bezpiecznie|za pomocą|przy użyciu|przez)|Pobierz (?:aplikację |program )?Outlook|Uzyskaj (?:aplikację )?Outlook|"
    r"Enviado d[oae] |Enviad[oa] a partir d|Enviado (?:pelo|por|via|com|através)|Obter o Outlook|Obtenha o Outlook|Baixe o Outlook|"
    r"Von meinem .{2,40} gesendet|Gesendet (?:von|mit)|Envoyé (?:de|depuis) (?:mon|mobile|l')|Enviado desde mi|Inviato da(?:l mio| )|"
    r"Verzonden vanaf|Skickat från|Надіслано з|Отправлено с )",
    re.IGNORECASE,
)
_MAX_PHONE_LINE = 140
_SCANNED = re.compile(
    r"(?:This (?:e-?mail|message) (?:has been|was) checked for viruses|Virus-free\b|Wolny od wirusów|Bez wirusów|Sem vírus|Livre de vírus|"
    r"Ta wiadomość (?:została|e-mail została) (?:sprawdzona|przeskanowana)|Este e-?mail foi verificado)",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\W{0,5}(?:confidentiality notice|disclaimer|legal notice|nota prawna|klauzula (?:poufności|informacyjna|rodo)|aviso (?:legal|de confidencialidade)|"
    r"(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)[^.]{0,160}(?:confidential|privileged|intended (?:solely|only))|"
    r"(?:niniejsza|ta|treść tej|informacje zawarte w (?:tej|niniejszej)) (?:wiadomoś\w+|korespondencj\w+)[^.]{0,160}(?:poufn|przeznaczon|zastrzeżon|tajemnic)|"
    r"(?:esta|as informações contidas nesta|o conteúdo desta) (?:mensagem|comunicação)[^.]{0,160}(?:confidencia|destinad|privilegiad|sigilos))",
    re.IGNORECASE,
)
_PRINT = re.compile(
    r"\W{0,5}(?:(?:please )?(?:consider|think about) the environment before printing|(?:please )?think before you print|"
    r"(?:zanim|nim|przed) wydruk|pomyśl o środowisku|antes de imprimir|pense no (?:meio )?ambiente)",
    re.IGNORECASE,
)
_RULE = re.compile(r"_{20,}\s*$|-{20,}\s*$")
_CLOSING = re.compile(
    r"\s*(?:(?:kind|best|warm|many|with (?:kind|best))? ?regards|best(?: wishes)?|all the best|cheers|many thanks|thank you|thanks(?: again| a lot| in advance)?|"
    r"thx|sincerely|yours (?:sincerely|faithfully|truly)|have a (?:nice|good|great) (?:day|weekend)|"
    r"(?:serdecznie |gorąco |ciepło )?pozdrawia(?:m|my)(?: serdecznie)?|(?:z )?pozdrowienia(?:mi)?|pozdr\.?|z (?:poważaniem|wyrazami szacunku|góry dziękuję)|"
    r"z uszanowaniem|łączę pozdrowienia|dziękuj[ęe](?: (?:i pozdrawiam|z góry|bardzo))?|dzięki|miłego dnia|"
    r"(?:com os )?(?:melhores|meus) cumprimentos|cumprimentos|cumps|atenciosamente|atentamente|cordialmente|abraços?|um abraço|"
    r"obrigad[oa](?: desde já| pela atenção)?|grat[oa]|saudações|att|(?:com )?os meus cumprimentos|"
    r"mit freundlichen grüßen|viele grüße|mfg|cordialement|bien à vous|saludos|un saludo|cordiali saluti|met vriendelijke groet|s pozdravem)"
    r"\s*[,.!;:–-]*\s*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:\+|\b00)\d[\d\s().-]{6,}|\b(?:tel|mob|kom|phone|mobile|fax|telefon|telefone|telemóvel|cel|gsm|nip|regon|krs|nif|cnpj|vat)\b\.?\s*[:.]?\s*[\d+(]|"
    r"\b(?:tel|mob|kom|phone|telefon|telefone|telemóvel)\.?\s*:|"
    r"\bwww\.|https?://|[^\s@]+@[^\s@]+\.[a-z]{2,}|\b(?:ul|al)\. |\b(?:rua|avenida|av\.|travessa)\s|\b\d{2}-\d{3}\s|\b\d{4}-\d{3}\s|"
    r"\b(?:ltd|gmbh|sp\. z o\.? ?o|s\.a\.|lda|ltda|inc|llc|s\.c\.)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:manager|director|owner|ceo|cto|developer|designer|administrator|assistant|head of|engineer|consultant|founder|"
    r"kierownik|dyrektor|właściciel(?:ka)?|prezes|specjalist\w+|księgow\w+|asystent\w*|programist\w+|"
    r"gerente|diretora?|proprietári[oa]|responsável|sóci[oa]|assistente|contabilista|coordenadora?)\b",
    re.IGNORECASE,
)
_TAIL = 14
_MAX_BLOCK = 7


def split_signature(text: str, name: str = "") -> tuple[str, str]:
    """What was written, and the signature (with any phone footer or legal notice); closing words and name stay.

    `name` is the sender's display name, by which a signature without any mark is known.
    """
    lines = text.split("\n")
    at = min(_delimited(lines), _footer(lines))
    at = min(at, _contact_block(lines[:at]))
    at = min(at, _named_block(lines[:at], name))
    tail = lines[at + 1 :] if at < len(lines) and _DELIMITER.match(lines[at]) else lines[at:]
    body, signature = "\n".join(lines[:at]).strip("\n"), "\n".join(tail).strip("\n")
    return (body.rstrip(), signature) if body.strip() else (text.strip("\n").rstrip(), "")


def _delimited(lines: list[str]) -> int:
    """The `-- ` line (RFC 3676 section 4.3). The first one counts: what a list or company adds comes after it."""
    for number, line in enumerate(lines):
        if line.startswith("--") and _DELIMITER.match(line) and number > 0:
            return number
    return len(lines)


def _footer(lines: list[str]) -> int:
    end = len(lines)
    for number in range(len(lines) - 1, max(-1, len(lines) - 40), -1):
        line = lines[number]
        if (
            _starts_footer(line)
            or (
                _RULE.match(line) and any("list" in below.lower() for below in lines[number + 1 : number + 4])
            )
            or (number >= len(lines) - 8 and _is_phone_line(line))
        ):
            end = number
    while end < len(lines) and end > 0 and not lines[end - 1].strip(" _-*="):
        end -= 1
    return end


def _is_phone_line(line: str) -> bool:
    return len(line) <= _MAX_PHONE_LINE and _PHONE.match(line) is not None


def _starts_footer(line: str) -> bool:
    head = line[:400]
    return any(pattern.match(head) for pattern in (_SCANNED, _LEGAL, _PRINT))


def _contact_block(lines: list[str]) -> int:
    """Where details of the sender begin below the closing words and the name; the end where there are none."""
    closing = _last_closing(lines)
    if closing is None:
        return len(lines)
    below = [n for n in range(closing + 1, len(lines)) if lines[n].strip()]
    if not below or len(below) > _TAIL or any(len(lines[n]) > 140 for n in below):
        return len(lines)
    details = [n for n in below if _CONTACT.search(lines[n]) or _ROLE.search(lines[n])]
    if not details:
        return len(lines)
    named = below[0] if below[0] not in details else closing
    following = [n for n in below if n > named]
    return following[0] if following else len(lines)


def _last_closing(lines: list[str]) -> int | None:
    filled = [n for n in range(len(lines)) if lines[n].strip()][-_TAIL - 1 :]
    return next((n for n in filled if n > 0 and len(lines[n]) < 60 and _CLOSING.match(lines[n])), None)


def _named_block(lines: list[str], name: str) -> int:
    """Where a last paragraph begins that opens with the sender's name and goes on, or repeats the name; else the end."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    begin = end
    while begin and lines[begin - 1].strip() and end - begin <= _MAX_BLOCK:
        begin -= 1
    if not 0 < end - begin <= _MAX_BLOCK or begin == 0 or not _bears(lines[begin], name):
        return len(lines)
    above = next((line for line in reversed(lines[:begin]) if line.strip()), "")
    alone = end - begin == 1 and len(lines[begin].split()) <= len(name.split())
    return len(lines) if alone and not _signs_off(above, name) else begin


def _bears(line: str, name: str) -> bool:
    """Whether the line carries at least two words of the name (or all of a single-word one)."""
    words = _name_words(name)
    found = words & _name_words(line)
    return len(line) < 90 and len(found) >= min(2, len(words)) > 0


def _signs_off(line: str, name: str) -> bool:
    """A line that is only a name or its initial."""
    short = line.strip(" .,-–")
    words = _name_words(short)
    return 0 < len(short) <= 40 and (
        words <= _name_words(name)
        or short[:1].lower() in {w[:1] for w in _name_words(name)}
        and len(short) < 4
    )


def _name_words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) > 1}
