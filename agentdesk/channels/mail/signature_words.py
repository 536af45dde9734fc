"""The words by which signatures, phone footers and legal notices are known."""

import re

DELIMITER = re.compile(r"--\s?$|—\s?$|_{2}\s?$")
PHONE = re.compile(
    r"\s*(?:Sent from (?:my |Mail for |Outlook|Yahoo|Samsung|Proton|Gmail|Windows|an? |the )|Sent (?:via|with|using) |Get Outlook for |"
    r"Wysłan[eoa] z[e]? |Wysłan[eoa] (?:bezpiecznie|za pomocą|przy użyciu|przez)|Pobierz (?:aplikację |program )?Outlook|Uzyskaj (?:aplikację )?Outlook|"
    r"Enviado d[oae] |Enviad[oa] a partir d|Enviado (?:pelo|por|via|com|através)|Obter o Outlook|Obtenha o Outlook|Baixe o Outlook|"
    r"Von meinem .{2,40} gesendet|Gesendet (?:von|mit)|Envoyé (?:de|depuis) (?:mon|mobile|l')|Enviado desde mi|Inviato da(?:l mio| )|"
    r"Verzonden vanaf|Skickat från|Надіслано з|Отправлено с )",
    re.IGNORECASE,
)
MAX_PHONE_LINE = 140
SCANNED = (
    r"(?:This (?:e-?mail|message) (?:has been|was) checked for viruses|Virus-free\b|Wolny od wirusów|Bez wirusów|Sem vírus|Livre de vírus|"
    r"Ta wiadomość (?:została|e-mail została) (?:sprawdzona|przeskanowana)|Este e-?mail foi verificado)"
)
LEGAL = (
    r"\W{0,5}(?:confidentiality notice|disclaimer|legal notice|nota prawna|klauzula (?:poufności|informacyjna|rodo)|aviso (?:legal|de confidencialidade)|"
    r"(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)[^.]{0,160}(?:confidential|privileged|intended (?:solely|only))|"
    r"(?:niniejsza|ta|treść tej|informacje zawarte w (?:tej|niniejszej)) (?:wiadomoś\w+|korespondencj\w+)[^.]{0,160}(?:poufn|przeznaczon|zastrzeżon|tajemnic)|"
    r"(?:esta|as informações contidas nesta|o conteúdo desta) (?:mensagem|comunicação)[^.]{0,160}(?:confidencia|destinad|privilegiad|sigilos))"
)
PRINT = (
    r"\W{0,5}(?:(?:please )?(?:consider|think about) the environment before printing|(?:please )?think before you print|"
    r"(?:zanim|nim|przed) wydruk|pomyśl o środowisku|antes de imprimir|pense no (?:meio )?ambiente)"
)
FOOTER = re.compile(f"{SCANNED}|{LEGAL}|{PRINT}", re.IGNORECASE)
"""What opens a footer that nobody wrote for this mail."""
RULE = re.compile(r"_{20,}\s*$|-{20,}\s*$")
CLOSING = re.compile(
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
CONTACT = re.compile(
    r"\b(?:00\d[\d\s().-]{6,}|(?:tel|mob|kom|phone|mobile|fax|telefon|telefone|telemóvel|cel|gsm|nip|regon|krs|nif|cnpj|vat)\b\.?\s*[:.]?\s*[\d+(]|"
    r"(?:tel|mob|kom|phone|telefon|telefone|telemóvel)\.?\s*:|www\.|(?:ul|al)\. |(?:rua|avenida|av\.|travessa)\s|\d{2}-\d{3}\s|\d{4}-\d{3}\s|"
    r"(?:ltd|gmbh|sp\. z o\.? ?o|s\.a\.|lda|ltda|inc|llc|s\.c\.)\b)|\+\d[\d\s().-]{6,}|https?://|[^\s@]@[^\s@]+\.[a-z]{2,}",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:manager|director|owner|ceo|cto|developer|designer|administrator|assistant|head of|engineer|consultant|founder|"
    r"kierownik|dyrektor|właściciel(?:ka)?|prezes|specjalist\w+|księgow\w+|asystent\w*|programist\w+|"
    r"gerente|diretora?|proprietári[oa]|responsável|sóci[oa]|assistente|contabilista|coordenadora?)\b",
    re.IGNORECASE,
)
