"""Recognises where the quoted mail begins: attribution lines, header blocks and separators of many clients and languages."""

import re

_MAX_LINE = 500
_WINDOW = 4
"""An attribution line may be wrapped over this many lines."""

_OPENERS = (
    r"On|W dniu|Dnia|Dn\.|Em|No dia|A|Aos|Am|Le|El|Il(?: giorno)?|Op|Den|Dne|Dňa|På|Pe|Quoting|Citando|Zitat von|Cytowanie|"
    r"Wiadomość napisana|Wiadomość od|Użytkownik|Uzytkownik|Në|Στις|Вт|Ср|Пн|Чт|Пт|Сб|Нд|Вс"
)
_WEEKDAYS = (
    r"pon|wt|śr|sr|czw|pt|sob|niedz|ndz?|seg|ter|qua|qui|sex|sáb|dom|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[eé]|"
    r"jeu|jue|ven|vie|sam|so|mo|di|mi|do|fr|sa|po|út|st|čt|pá|ne"
)
_VERBS = (
    r"wrote|writes|wrotes|said|a écrit|écrit|schrieb(?:en)?|pisze|pisał(?:\(a\)|a)?|napisał(?:\(a\)|a|o|/a)?|napisa[lł](?:\(a\)|a)?|"
    r"nadesłał(?:a|\(a\))?|napisana przez|napisane przez|escreveu|escribió|ha scritto|scrive|schreef|skrev|napsal(?:\(a\)|a)?|"
    r"napísal(?:\(a\)|a)?|пишет|написал(?:\(а\)|а)?|пише|написав|написала|a scris|kirjoitti|ezt írta|írta"
)
_OPENER = re.compile(
    rf"[\s*]*(?:(?:{_OPENERS})[\s,.:]|(?:{_WEEKDAYS})[a-złśąéáçã]{{0,10}}(?:-feira)?[.,]|\d{{1,4}}[./-]\d{{1,2}}[./-]|.{{0,120}}<[^<>\s]+@[^<>\s]+>|\d{{1,2}}\s\w+)",
    re.IGNORECASE,
)
_VERB = re.compile(rf"(?<!\w)(?:{_VERBS})(?!\w)", re.IGNORECASE)
_BARE_ATTRIBUTION = re.compile(r"\s*\d{4}-\d\d-\d\d \d\d?:\d\d.{0,40}<[^<>\s]+@[^<>\s]+>:\s*$")
_QUOTING = re.compile(r"\s*(?:Quoting|Citando|Zitat von|Cytowanie) .{3,200}:\s*$")
_EVIDENCE = re.compile(r"\d|@")

_SEPARATOR = re.compile(
    r"\s*[-_=*]{2,}\s*(?:.{0,20}\b(?:original|originale?|oryginalna|pierwotna|ursprüngliche|oorspronkelijk|forwarded|fwd|przekazana|przesłana|"
    r"encaminhad[ao]|reencaminhad[ao]|weitergeleitete|transférée?|reenviado|inoltrato|doorgestuurd|d'origine)\b.{0,40}|"
    r"(?:message|wiadomość|mensagem|nachricht|mensaje|messaggio) (?:original|oryginalna|d'origine).{0,20})\s*[-_=*]{2,}\s*$",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\s*(?:Begin forwarded message|Początek przekazywanej wiadomości|Początek przesyłanej dalej wiadomości|Wiadomość przekazana dalej|"
    r"Início da mensagem (?:re)?encaminhada|Anfang der weitergeleiteten Nachricht|Début du message (?:transféré|réexpédié)|"
    r"Inicio del mensaje reenviado)\s*:?\s*$",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:_{10,}|-{20,}|={20,})\s*$")
_LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"[\s*>|]*(?:{words})\s*\**\s*:\**(?:\s|$)", re.IGNORECASE))
    for name, words in (
        ("from", r"From|Od|De|Von|Da|Van|Från|Fra|Expéditeur|Remitente|Nadawca|Remetente|От|Від"),
        (
            "sent",
            r"Sent|Date|Wysłan[oaey]|Wysłane|Data|Data wysłania|Enviad[ao](?: em| a| el)?|Enviad[ao]|Gesendet(?: am)?|Datum|Envoyé|Inviato|"
            r"Verzonden|Fecha|Skickat|Odesláno|Enviado el|Отправлено|Дата",
        ),
        ("to", r"To|Do|Para|An|À|A|Aan|Till|Til|Komu|Adresat|Odbiorca|Destinatário|Кому"),
        ("cc", r"Cc|DW|Kopia|Kopie|UDW|Do wiadomości|Com cópia|CC"),
        (
            "subject",
            r"Subject|Temat|Assunto|Betreff|Objet|Asunto|Oggetto|Onderwerp|Ämne|Emne|Předmět|Predmet|Тема",
        ),
    )
)
_SCAN = 12


def attribution_length(lines: list[str], at: int) -> int:
    """How many lines from `at` on are an attribution (`On ... X wrote:`); 0 for none."""
    if len(lines[at]) > _MAX_LINE or not _OPENER.match(lines[at]):
        return 0
    joined = ""
    for count in range(1, min(_WINDOW, len(lines) - at) + 1):
        line = lines[at + count - 1]
        if (
            not line.strip()
            or (count > 1 and line.lstrip().startswith(">"))
            or len(joined) + len(line) > _MAX_LINE
        ):
            return 0
        joined = f"{joined} {line.strip()}" if joined else line.strip()
        if _is_attribution(joined):
            return count
    return 0


def _is_attribution(text: str) -> bool:
    if not text.rstrip("* ").endswith(":"):
        return False
    if _BARE_ATTRIBUTION.match(text) or _QUOTING.match(text):
        return True
    return _EVIDENCE.search(text) is not None and _VERB.search(text) is not None


def block_start(lines: list[str], at: int) -> bool:
    """Whether an unmarked quote begins at line `at`: a separator, or a block of From, Sent, To, Subject."""
    line = lines[at]
    if len(line) > _MAX_LINE or not line.strip():
        return False
    if _SEPARATOR.match(line) or _FORWARD.match(line):
        return True
    if _RULE.match(line):
        following = next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), None)
        return following is not None and header_block(lines, following)
    return header_block(lines, at)


def header_block(lines: list[str], at: int) -> bool:
    """Whether lines from `at` on are the headers that Outlook and its kin put over a quoted mail."""
    if _label(lines[at]) != "from":
        return False
    seen = {"from"}
    for line in lines[at + 1 : at + _SCAN]:
        if line.strip():
            seen.add(_label(line))
        if {"sent", "subject"} <= seen or {"to", "subject"} <= seen or {"sent", "to"} <= seen:
            return True
    return False


def _label(line: str) -> str:
    if ":" not in line[:40]:
        return ""
    return next((name for name, pattern in _LABELS if pattern.match(line)), "")
