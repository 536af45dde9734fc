"""The words that stand over quoted mail, by many clients and in many languages."""

import re

OPENERS = (
    r"On|W dniu|Dnia|Dn\.|Em|No dia|A|Aos|Am|Le|El|Il(?: giorno)?|Op|Den|Dne|Dňa|På|Pe|Quoting|Citando|Zitat von|Cytowanie|"
    r"Wiadomość napisana|Wiadomość od|Użytkownik|Uzytkownik|Në|Στις|Вт|Ср|Пн|Чт|Пт|Сб|Нд|Вс"
)
WEEKDAYS = (
    r"pon|wt|śr|sr|czw|pt|sob|niedz|ndz?|seg|ter|qua|qui|sex|sáb|dom|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[eé]|"
    r"jeu|jue|ven|vie|sam|so|mo|di|mi|do|fr|sa|po|út|st|čt|pá|ne"
)
VERBS = (
    r"wrote|writes|wrotes|said|a écrit|écrit|schrieb(?:en)?|pisze|pisał(?:\(a\)|a)?|napisał(?:\(a\)|a|o|/a)?|napisa[lł](?:\(a\)|a)?|"
    r"nadesłał(?:a|\(a\))?|napisana przez|napisane przez|escreveu|escribió|ha scritto|scrive|schreef|skrev|napsal(?:\(a\)|a)?|"
    r"napísal(?:\(a\)|a)?|пишет|написал(?:\(а\)|а)?|пише|написав|написала|a scris|kirjoitti|ezt írta|írta"
)
OPENER = re.compile(
    rf"[\s*]*(?:(?:{OPENERS})[\s,.:]|(?:{WEEKDAYS})[a-złśąéáçã]{{0,10}}(?:-feira)?[.,]|\d{{1,4}}[./-]\d{{1,2}}[./-]|.{{0,120}}<[^<>\s]+@[^<>\s]+>|\d{{1,2}}\s\w+)",
    re.IGNORECASE,
)
VERB = re.compile(rf"(?<!\w)(?:{VERBS})(?!\w)", re.IGNORECASE)
BARE_ATTRIBUTION = re.compile(r"\s*\d{4}-\d\d-\d\d \d\d?:\d\d.{0,40}<[^<>\s]+@[^<>\s]+>:\s*$")
QUOTING = re.compile(r"\s*(?:Quoting|Citando|Zitat von|Cytowanie) .{3,200}:\s*$")
EVIDENCE = re.compile(r"\d|@")

SEPARATOR = re.compile(
    r"\s*[-_=*]{2,}\s*(?:.{0,20}\b(?:original|originale?|oryginalna|pierwotna|ursprüngliche|oorspronkelijk|forwarded|fwd|przekazana|przesłana|"
    r"encaminhad[ao]|reencaminhad[ao]|weitergeleitete|transférée?|reenviado|inoltrato|doorgestuurd|d'origine)\b.{0,40}|"
    r"(?:message|wiadomość|mensagem|nachricht|mensaje|messaggio) (?:original|oryginalna|d'origine).{0,20})\s*[-_=*]{2,}\s*$",
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\s*(?:Begin forwarded message|Początek przekazywanej wiadomości|Początek przesyłanej dalej wiadomości|Wiadomość przekazana dalej|"
    r"Início da mensagem (?:re)?encaminhada|Anfang der weitergeleiteten Nachricht|Début du message (?:transféré|réexpédié)|"
    r"Inicio del mensaje reenviado)\s*:?\s*$",
    re.IGNORECASE,
)
RULE = re.compile(r"\s*(?:_{10,}|-{20,}|={20,})\s*$")
LABELS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"[\s*>|]*(?:{words})\s*\**\s*:\**(?:\s|$)", re.IGNORECASE))
    for name, words in (
        ("from", r"From|Od|De|Von|Da|Van|Från|Fra|Expéditeur|Remitente|Nadawca|Remetente|От|Від"),
        (
            "sent",
            (
                r"Sent|Date|Wysłan[oaey]|Wysłane|Data|Data wysłania|Enviad[ao](?: em| a| el)?|Enviad[ao]|Gesendet(?: am)?|Datum|Envoyé|Inviato|"
                r"Verzonden|Fecha|Skickat|Odesláno|Enviado el|Отправлено|Дата"
            ),
        ),
        ("to", r"To|Do|Para|An|À|A|Aan|Till|Til|Komu|Adresat|Odbiorca|Destinatário|Кому"),
        ("cc", r"Cc|DW|Kopia|Kopie|UDW|Do wiadomości|Com cópia|CC"),
        (
            "subject",
            r"Subject|Temat|Assunto|Betreff|Objet|Asunto|Oggetto|Onderwerp|Ämne|Emne|Předmět|Predmet|Тема",
        ),
    )
)
FROM = LABELS[0][1]
