"""Answers as real mail programs send them: whatever they put below, what was written is found."""

import pytest

from agentdesk.channels.mail import parse
from tests.unit.channels.raw import raw

W = "It works now.\n\nJan"

HTML = {
"gmail pl":'<div dir="ltr">It works now.<div><br></div><div>Jan</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">czw., 12 mar 2026 o 10:22 Ann Support &lt;<a href="mailto:s@h.example">s@h.example</a>&gt; napisał(a):<br></div><blockquote class="gmail_quote" style="margin:0">Dear Jan<br>ok</blockquote></div>',
"outlook":'<div class="WordSection1"><p class="MsoNormal">It works now.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Jan<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Ann &lt;s@h.example&gt; <br><b>Sent:</b> Thursday, March 12, 2026 10:22 AM<br><b>To:</b> Jan<br><b>Subject:</b> Site</p></div></div><p>Dear Jan,</p></div>',
"outlook web pl":'<div>It works now.</div><div><br></div><div>Jan</div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg"><font face="Calibri"><b>Od:</b> Ann &lt;s@h.example&gt;<br><b>Wysłane:</b> czwartek, 12 marca 2026 10:22<br><b>Do:</b> Jan<br><b>Temat:</b> Site</font></div><div>Dear</div>',
"thunderbird":'<p>It works now.</p><p>Jan</p><div class="moz-cite-prefix">W dniu 12.03.2026 o&nbsp;10:22, Ann pisze:<br></div><blockquote type="cite" cite="mid:x">Dear Jan</blockquote>',
"apple":'<body>It works now.<div><br></div><div>Jan<br><div><br><blockquote type="cite"><div>On 12 Mar 2026, at 10:22, Ann &lt;s@h.example&gt; wrote:</div><br><div>Dear Jan</div></blockquote></div></div></body>',
"iphone pt":'<div dir="ltr">It works now.</div><div dir="ltr"><br></div><div>Jan</div><div dir="ltr"><br>Enviado do meu iPhone</div><div dir="ltr"><br><blockquote type="cite">No dia 12/03/2026, às 10:22, Ana &lt;s@h.example&gt; escreveu:<br><br></blockquote></div><blockquote type="cite"><div>Dear</div></blockquote>',
"yahoo":'<div>It works now.<br><br>Jan</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>On Thursday, March 12, 2026 at 10:22:33 AM GMT+1, Ann &lt;s@h.example&gt; wrote: </div><div><br></div><div>Dear Jan</div></div></div>',
"samsung":'<p dir="ltr">It works now.</p><p dir="ltr">Jan</p><div style="font-size:100%"><div>-------- Oryginalna wiadomość --------</div><div>Od: Ann &lt;s@h.example&gt; </div><div>Data: 12.03.2026 10:22 (GMT+01:00) </div><div>Do: Jan </div><div>Temat: Site </div><div><br></div></div>Dear',
}  # fmt: skip

PLAIN = {
"proton":W+"\n\nSent with Proton Mail secure email.\n\n------- Original Message -------\nOn Thursday, March 12th, 2026 at 10:22 AM, Ann <s@h.example> wrote:\n\n\n> Dear Jan\n",
"wp.pl":W+"\n\nDnia 12 marca 2026 10:22 Ann Support <s@h.example> napisał(a):\n\n> Dear",
"onet":W+"\n\nW dniu 2026-03-12 10:22:00 użytkownik Ann <s@h.example> napisał:\n> Dear",
"interia":W+"\n\nOd: \"Ann\" <s@h.example>\nDo: \"Jan\" <jan@x.example>;\nWysłane: 10:22 Czwartek 2026-03-12\nTemat: Site\n\n> Dear",
"uol":W+"\n\nEm 12/03/2026 às 10:22, Ann <s@h.example> escreveu:\n> Dear",
"sapo":W+"\n\nCitando Ann <s@h.example>:\n\n> Dear",
"outlook pt":W+"\n\n________________________________\nDe: Ann <s@h.example>\nEnviado: 12 de março de 2026 10:22\nPara: Jan <j@x.example>\nAssunto: Site\n\nDear",
"horde":W+"\n\nZitat von Ann <s@h.example>:\n\n> Dear",
"roundcube":W+"\n\nOn 2026-03-12 10:22, Ann wrote:\n> Dear\n> Jan\n",
"k9":W+"\n-- \nWysłane z mojego urządzenia Android za pomocą K-9 Mail.\n\nW dniu 12 marca 2026 10:22:33 CET użytkownik Ann <s@h.example> napisał:\n>Dear",
"lotus":W+"\n\n\nFrom:   Ann <s@h.example>\nTo:     jan@x.example\nDate:   12.03.2026 10:22\nSubject:        Site\n\n\nDear",
"gmail mobile":W+"\n\nOn Thu, 12 Mar 2026, 10:22 Ann Support, <s@h.example> wrote:\n\n> Dear",
"gmail pt-br wrapped":W+"\n\nEm qui., 12 de mar. de 2026 às 10:22, Ann Support da Empresa Muito Longa <\nsuporte@empresa-muito-longa.example> escreveu:\n\n> Dear",
"ms pl":W+"\n\nOd: Ann <s@h.example>\nData: czwartek, 12 marca 2026 10:22\nDo: Jan\nDW: Ola\nTemat: Re: Site\nDear",
"tb en us":W+"\n\nOn 3/12/26 10:22 AM, Ann wrote:\n> Dear",
"gmail es":W+"\n\nEl jue, 12 mar 2026 a las 10:22, Ann (<s@h.example>) escribió:\n\n> Dear",
"outlook android":W+"\n\nPobierz aplikację Outlook dla systemu Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: Ann <s@h.example>\nSent: Thursday, March 12, 2026 10:22:33 AM\nTo: Jan\nSubject: Site\n\nDear",
}  # fmt: skip


@pytest.mark.parametrize("client", HTML)
def test_html_answers(client: str) -> None:
    mail = parse(raw(HTML[client], Content_Type="text/html; charset=utf-8", In_Reply_To="<a@x>"))
    assert mail.new_text.split() == W.split()


@pytest.mark.parametrize("client", PLAIN)
def test_plain_answers(client: str) -> None:
    mail = parse(raw(PLAIN[client], Content_Type="text/plain; charset=utf-8", In_Reply_To="<a@x>"))
    assert mail.new_text.split() == W.split()
