"""How an answer says that a file goes along, in plain letters."""

from agentdesk.domain.wording import Phrases

ATTACHED = Phrases(
    "i/we attach/attached",
    "i've/we've .. attached/enclosed",
    "i/we have/am/are .. attached/enclosed/attaching",
    "i'm/we're attaching",
    "please/you .. find .. attached/enclosed",
    "attached/enclosed is/are/you/please/find",
    "is/are attached/enclosed to/in/with this/my/the mail/email/message/reply",
    "are/is attached",
    "see/in/on/open/use the/my/our attached",
    "see attached",
    "in/see the/my attachment",
    "attached screenshot/file/pdf/invoice/document/guide/instructions",
    "w zalaczniku/zalaczeniu",
    "zalaczam/zalaczamy/zalaczylem/zalaczylam/zalaczylismy",
    "dolaczam/dolaczamy",
    "zalaczony/zalaczona/zalaczone/zalaczonym/zalaczonej",
    "w zalaczonym/zalaczonej/zalaczonych",
    "em anexo",
    "segue/seguem .. anexo/anexa/anexos",
    "anexo/anexamos/anexei o/a/os/as/um/uma/aqui",
    "no ficheiro/arquivo/documento anexo",
    "im anhang",
    "anbei",
    "adjunto/adjuntamos/adjuntado el/la/los/las/un/una/encontrara",
)

OF_OTHERS = Phrases(
    "you/customer/your/they/he/she attached/attach/attachment/attachments",
    "you .. attached",
    "you've/you'll/your .. attached/attachment/attachments",
    "sent us/me",
    "you sent/wrote",
    "no/without/any attachment/attachments",
    "attached to your/the account/domain/server/plan/mailbox/invoice/order",
    "if/when/where .. attached",
    "przeslal/przeslala/przeslaliscie/wyslal/wyslala/wyslaliscie/przeslanym/panstwa/pana/pani/twoim",
    "bez zalacznika/zalacznikow",
    "jesli/gdy/jezeli",
    "enviou/enviaram/mandou/mandaram/enviado/seu/vosso/sua",
    "sem anexo/anexos",
    "se",
    "ihrem/ihren",
)
"""The file is somebody else's, or there is none."""
