<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AccountDesk</name>
    <message>
        <source>The demo opens in a window of its own</source>
        <translation>A demonstração abre em uma janela própria</translation>
    </message>
    <message>
        <source>The demo could not be started</source>
        <translation>Não foi possível iniciar a demonstração</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Change mailbox</source>
        <translation>Alterar caixa de e-mail</translation>
    </message>
    <message>
        <source>Add a mailbox</source>
        <translation>Adicionar caixa de e-mail</translation>
    </message>
    <message>
        <source>&amp;Cancel test</source>
        <translation>&amp;Cancelar teste</translation>
    </message>
    <message>
        <source>Fill in %1.</source>
        <translation>Preencha: %1.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>O teste foi cancelado.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testar</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) found. Tick those that hold customers&apos; mail.</source>
        <translation>
            <numerusform>%n pasta encontrada. Marque-a se contiver e-mails de clientes.</numerusform>
            <numerusform>%n pastas encontradas. Marque as que contêm e-mails de clientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;List folders</source>
        <translation>&amp;Listar pastas</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Ver a &amp;demonstração</translation>
    </message>
    <message>
        <source>Add the mailbox your customers write to, or look around in the demo first.</source>
        <translation>Adicione a caixa de seus clientes ou veja antes a demonstração.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Leave empty to keep it as it is</source>
        <translation>Deixe em branco para manter como está</translation>
    </message>
    <message>
        <source>Fill in %1.</source>
        <translation>Preencha: %1.</translation>
    </message>
    <message>
        <source>Kept in your keyring, or printed by the command on each run.</source>
        <translation>Guardada no seu chaveiro ou fornecida pelo comando a cada execução.</translation>
    </message>
    <message>
        <source>Tokens are kept in your keyring, or one is printed by the command.</source>
        <translation>Os tokens ficam no chaveiro, ou o comando imprime um.</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>Name shown to customers</source>
        <translation>Nome exibido aos clientes</translation>
    </message>
    <message>
        <source>IMAP</source>
        <translation>IMAP</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Mostly the mail address</source>
        <translation>Geralmente o endereço de e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Password command</source>
        <translation>Comando que fornece a senha</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>&amp;Mais configurações</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>IMAP (reading)</source>
        <translation>IMAP (recebimento)</translation>
    </message>
    <message>
        <source>SMTP (sending)</source>
        <translation>SMTP (envio)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Log in by</source>
        <translation>Entrar por</translation>
    </message>
    <message>
        <source>or command</source>
        <translation>ou comando</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Contas</translation>
    </message>
    <message>
        <source>No mailbox yet. Add yours, or look around in the demo first.</source>
        <translation>Ainda não há caixa de e-mail. Adicione a sua ou explore antes a demonstração.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Remover conta</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>Its password is forgotten and its mail is not fetched any more. The tickets stay here, and nothing is deleted on the server.</source>
        <translation>A senha é esquecida e os e-mails deixam de ser buscados. Os chamados ficam aqui e nada é excluído no servidor.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>A conta %1 foi removida.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Adicionar…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testar</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Ver a &amp;demonstração</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Mais ações</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>There is nothing to undo</source>
        <translation>Não há nada para desfazer</translation>
    </message>
    <message>
        <source>Too late: the mail is on its way</source>
        <translation>Tarde demais: o e-mail já está a caminho</translation>
    </message>
    <message>
        <source>Not sent. Your answer is a draft again</source>
        <translation>Não enviado. Sua resposta voltou a ser rascunho</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Confirmar todos</translation>
    </message>
</context>
<context>
    <name>AlertTray</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alerta</numerusform>
            <numerusform>%n alertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message>
        <source>Insert an article</source>
        <translation>Inserir um artigo</translation>
    </message>
    <message>
        <source>No article holds all of these words.</source>
        <translation>Nenhum artigo contém todas essas palavras.</translation>
    </message>
    <message>
        <source>There are no articles yet. Write the first under Knowledge.</source>
        <translation>Ainda não há artigos. Escreva o primeiro em Conhecimento.</translation>
    </message>
    <message>
        <source>For agents only: it goes into no answer.</source>
        <translation>Só para a equipe: não entra em nenhuma resposta.</translation>
    </message>
    <message>
        <source>For links, fill in “Help pages” under Preferences, The company.</source>
        <translation>Para links, preencha “Páginas de ajuda” em Preferências, A empresa.</translation>
    </message>
    <message>
        <source>Enter inserts a link, Ctrl+Enter the text.</source>
        <translation>Enter insere um link, Ctrl+Enter o texto.</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Buscar artigos</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artigos</translation>
    </message>
    <message>
        <source>The article as it is read</source>
        <translation>O artigo como é lido</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>Inserir um link</translation>
    </message>
    <message>
        <source>Insert the text</source>
        <translation>Inserir o texto</translation>
    </message>
</context>
<context>
    <name>ArticleTexts</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Snooze until…</source>
        <translation>Adiar até…</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Atribuir a…</translation>
    </message>
    <message>
        <source>Add or remove a tag…</source>
        <translation>Adicionar ou remover etiqueta…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Prioridade…</translation>
    </message>
    <message>
        <source>Looks…</source>
        <translation>Aparência…</translation>
    </message>
    <message>
        <source>Merge with… (search)</source>
        <translation>Mesclar com… (buscar)</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Adiar até</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Adiar</translation>
    </message>
</context>
<context>
    <name>AskingForm</name>
    <message>
        <source>Insert</source>
        <translation>Inserir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>What you leave empty stays open in the text, and has to be filled in there.</source>
        <translation>O que ficar vazio continua aberto no texto e precisa ser preenchido lá.</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attachments</source>
        <translation>Anexos</translation>
    </message>
    <message>
        <source>Remove attachment %1</source>
        <translation>Remover o anexo %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>no texto</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 no total</translation>
    </message>
    <message>
        <source>%1: many servers refuse more than 25 MB</source>
        <translation>%1: muitos servidores recusam mais de 25 MB</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>Lendo arquivos…</translation>
    </message>
</context>
<context>
    <name>AttachmentChips</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n anexo</numerusform>
            <numerusform>%n anexos</numerusform>
        </translation>
    </message>
    <message>
        <source>save only</source>
        <translation>só salvar</translation>
    </message>
    <message>
        <source>Attachment %1, %2</source>
        <translation>Anexo %1, %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Salvar como…</translation>
    </message>
</context>
<context>
    <name>AttachmentFlow</name>
    <message>
        <source>Reading the attachment…</source>
        <translation>Lendo o anexo…</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 foi aberto</translation>
    </message>
    <message>
        <source>No program opens %1. Save it instead.</source>
        <translation>Nenhum programa abre %1. Salve o arquivo.</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Salvar anexo</translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation>Salvar mesmo assim</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 foi salvo</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
</context>
<context>
    <name>BrowserSignIn</name>
    <message>
        <source>Sign in with &amp;browser</source>
        <translation>Entrar pelo nave&amp;gador</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to AgentDesk.</source>
        <translation>Você entrou. Pode fechar esta página e voltar ao AgentDesk.</translation>
    </message>
    <message>
        <source>The sign-in did not work. Go back to AgentDesk, which says why.</source>
        <translation>O login não funcionou. Volte ao AgentDesk, que diz por quê.</translation>
    </message>
    <message>
        <source>Cancel sign-&amp;in</source>
        <translation>Cancelar lo&amp;gin</translation>
    </message>
    <message>
        <source>Sign in in your browser; this window waits for it.</source>
        <translation>Entre pelo navegador; esta janela espera.</translation>
    </message>
    <message>
        <source>No browser opened. Open this address in one: %1</source>
        <translation>Nenhum navegador abriu. Abra este endereço em um: %1</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Você entrou como %1.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>O login foi cancelado.</translation>
    </message>
</context>
<context>
    <name>CannedManager</name>
    <message>
        <source>Canned responses</source>
        <translation>Respostas prontas</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>E&amp;xperimentar</translation>
    </message>
    <message>
        <source>As it reads</source>
        <translation>Como fica</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Preview and versions</source>
        <translation>Prévia e versões</translation>
    </message>
</context>
<context>
    <name>CannedPicker</name>
    <message>
        <source>Insert a canned response</source>
        <translation>Inserir uma resposta pronta</translation>
    </message>
    <message>
        <source>There are no canned responses yet.</source>
        <translation>Ainda não há respostas prontas.</translation>
    </message>
    <message>
        <source>Search canned responses</source>
        <translation>Buscar respostas prontas</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <translation>Respostas prontas</translation>
    </message>
    <message>
        <source>Enter inserts at the cursor. You can insert several.</source>
        <translation>Enter insere no cursor. É possível inserir várias.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserir</translation>
    </message>
    <message>
        <source>No canned response matches. Type fewer letters, or a word of its text.</source>
        <translation>Nenhuma resposta pronta corresponde. Digite menos letras ou uma palavra do texto.</translation>
    </message>
</context>
<context>
    <name>CannedPreview</name>
    <message>
        <source>The text as it would be inserted</source>
        <translation>O texto como seria inserido</translation>
    </message>
    <message>
        <source>Once sent: %1</source>
        <translation>Depois de enviar: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Assunto: %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Anexos: %1</translation>
    </message>
    <message>
        <source>Asks you first: %1</source>
        <translation>Pergunta antes: %1</translation>
    </message>
</context>
<context>
    <name>CannedTexts</name>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Before an answer is sent, say:</source>
        <translation>Antes de enviar uma resposta, avise sobre:</translation>
    </message>
    <message>
        <source>questions that are not answered</source>
        <translation>perguntas sem resposta</translation>
    </message>
    <message>
        <source>that much the same was sent before</source>
        <translation>algo muito parecido já enviado</translation>
    </message>
    <message>
        <source>promises that would be due before now</source>
        <translation>promessas com prazo já vencido</translation>
    </message>
    <message>
        <source>files that the text speaks of and that are not attached</source>
        <translation>arquivos citados no texto e não anexados</translation>
    </message>
    <message>
        <source>recipients who are new in the ticket</source>
        <translation>destinatários novos no tíquete</translation>
    </message>
    <message>
        <source>that a mail goes to many recipients</source>
        <translation>e-mail para muitos destinatários</translation>
    </message>
    <message>
        <source>what looks like a password</source>
        <translation>o que parece uma senha</translation>
    </message>
    <message>
        <source>what looks like a card number</source>
        <translation>o que parece um número de cartão</translation>
    </message>
    <message>
        <source>that it is written in another language than the mail</source>
        <translation>resposta em idioma diferente do e-mail</translation>
    </message>
    <message>
        <source>that there is no greeting</source>
        <translation>falta de saudação</translation>
    </message>
    <message>
        <source>a greeting in another language</source>
        <translation>saudação em outro idioma</translation>
    </message>
    <message>
        <source>what may sound like the customer&apos;s fault</source>
        <translation>o que pode soar como culpa do cliente</translation>
    </message>
    <message>
        <source>refusals that offer nothing</source>
        <translation>recusas que não oferecem nada</translation>
    </message>
    <message>
        <source>capitals that read like shouting</source>
        <translation>maiúsculas que parecem gritos</translation>
    </message>
    <message>
        <source>words that a customer may not know</source>
        <translation>palavras que o cliente talvez não conheça</translation>
    </message>
    <message>
        <source>words that are not in the dictionary</source>
        <translation>palavras fora do dicionário</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Support hours</source>
        <translation>Horário de atendimento</translation>
    </message>
    <message>
        <source>Language of the support hours</source>
        <translation>Idioma do horário</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Página de status</translation>
    </message>
    <message>
        <source>Webmail</source>
        <translation>Webmail</translation>
    </message>
    <message>
        <source>Control panel</source>
        <translation>Painel de controle</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Páginas de ajuda</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Server for incoming mail</source>
        <translation>Servidor de entrada</translation>
    </message>
    <message>
        <source>Server for outgoing mail</source>
        <translation>Servidor de saída</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Composer</source>
        <translation>Editor de resposta</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Descartar rascunho</translation>
    </message>
    <message>
        <source>Throw away what you have written here?</source>
        <translation>Descartar o que você escreveu aqui?</translation>
    </message>
    <message>
        <source>No question of the customer&apos;s is open.</source>
        <translation>Nenhuma pergunta do cliente está em aberto.</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>Inserted: %1</source>
        <translation>Inserido: %1</translation>
    </message>
    <message>
        <source>pasted.txt</source>
        <translation>colado.txt</translation>
    </message>
    <message>
        <source>What you pasted has lines too long to edit: it goes along as the file %1.</source>
        <translation>O que você colou tem linhas longas demais para editar: vai junto como o arquivo %1.</translation>
    </message>
    <message>
        <source>Internal note – stays here</source>
        <translation>Nota interna – fica aqui</translation>
    </message>
    <message>
        <source>Forward: %1</source>
        <translation>Encaminhar: %1</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Resposta a %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Text of the internal note</source>
        <translation>Texto da nota interna</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Texto da resposta</translation>
    </message>
    <message>
        <source>Seen by your colleagues only. It is never sent.</source>
        <translation>Vista apenas pelos seus colegas. Nunca é enviada.</translation>
    </message>
    <message>
        <source>Write your answer…</source>
        <translation>Escreva sua resposta…</translation>
    </message>
    <message>
        <source>Put away; the draft is kept (Esc)</source>
        <translation>Ocultar; o rascunho é mantido (Esc)</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>VIP: mail is urgent</source>
        <translation>VIP: e-mails são urgentes</translation>
    </message>
    <message>
        <source>Make VIP</source>
        <translation>Tornar VIP</translation>
    </message>
    <message>
        <source>Mail of a VIP is always urgent and raises an alert.</source>
        <translation>E-mails de um VIP são sempre urgentes e geram um alerta.</translation>
    </message>
    <message>
        <source>{span}, since {moment}</source>
        <translation>{span}, desde {moment}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aberto em</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Aguarda</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Assignee: {agent}</source>
        <translation>Responsável: {agent}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ninguém</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Responsável</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>Remover a etiqueta {tag}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Adicionar etiqueta</translation>
    </message>
    <message>
        <source>No other tickets of this contact</source>
        <translation>Nenhum outro chamado deste contato</translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>Outros chamados</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n</source>
        <translation>
            <numerusform>Caixa de saída: %n</numerusform>
            <numerusform>Caixa de saída: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need(s) a decision</source>
        <translation>
            <numerusform>Caixa de saída: %n precisa de decisão</numerusform>
            <numerusform>Caixa de saída: %n precisam de decisão</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgent: %n more from %1 so far</source>
        <translation>
            <numerusform>Urgente: até agora mais %n de %1</numerusform>
            <numerusform>Urgente: até agora mais %n de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will come back from snooze: G then S shows them.</source>
        <translation>
            <numerusform>%n chamado adiado vai voltar: G e depois S o mostra.</numerusform>
            <numerusform>%n chamados adiados vão voltar: G e depois S os mostra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <translation>
            <numerusform>%1: %n chamado</numerusform>
            <numerusform>%1: %n chamados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n ticket(s)</source>
        <translation>
            <numerusform>%n chamado mesclado</numerusform>
            <numerusform>%n chamados mesclados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo deu errado</translation>
    </message>
    <message>
        <source>AgentDesk met an error that it did not expect</source>
        <translation>O AgentDesk encontrou um erro inesperado</translation>
    </message>
    <message>
        <source>Your mail, drafts and outbox are kept. You can go on; if it happens again, report these details.</source>
        <translation>Seus e-mails, rascunhos e a caixa de saída estão preservados. Você pode continuar; se acontecer de novo, informe estes detalhes.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalhes</translation>
    </message>
</context>
<context>
    <name>DesktopAlerts</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Desktop notifications need the window&apos;s event loop.</source>
        <translation>As notificações da área de trabalho precisam do laço de eventos da janela.</translation>
    </message>
    <message>
        <source>The notification server does not answer. Alerts appear in this window.</source>
        <translation>O servidor de notificações não responde. Os alertas aparecem nesta janela.</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Draft note</source>
        <translation>Rascunho de nota</translation>
    </message>
    <message>
        <source>Draft reply</source>
        <translation>Rascunho de resposta</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Mail/Programs</source>
        <translation>E-mail/Programas</translation>
    </message>
    <message>
        <source>words that customers use, by commas</source>
        <translation>palavras que os clientes usam, separadas por vírgulas</translation>
    </message>
    <message>
        <source>Leave the status as it is</source>
        <translation>Manter o status</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Esperar o cliente</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Fechar o chamado</translation>
    </message>
    <message>
        <source>Snooze for </source>
        <translation>Adiar por </translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Do not snooze</source>
        <translation>Não adiar</translation>
    </message>
    <message>
        <source>A fragment: only other entries take it in</source>
        <translation>Fragmento: só para entrar em outros textos</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>Palavras-&amp;chave</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>&amp;Pasta</translation>
    </message>
    <message>
        <source>K&amp;ind, for</source>
        <translation>T&amp;ipo, para</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para quem</translation>
    </message>
    <message>
        <source>Once sent</source>
        <translation>Depois de enviar</translation>
    </message>
    <message>
        <source>Status once sent</source>
        <translation>Status depois de enviar</translation>
    </message>
    <message>
        <source>Snooze for</source>
        <translation>Adiar por</translation>
    </message>
    <message>
        <source>Add ta&amp;gs</source>
        <translation>Adicionar eti&amp;quetas</translation>
    </message>
    <message>
        <source>&amp;Assign to</source>
        <translation>At&amp;ribuir a</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Without a folder</source>
        <translation>Sem pasta</translation>
    </message>
    <message>
        <source>Throw away what you changed in “%1”?</source>
        <translation>Descartar o que você mudou em “%1”?</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Estado: %1</translation>
    </message>
    <message>
        <source>Search titles, keywords and texts</source>
        <translation>Buscar em títulos, palavras-chave e textos</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nova</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>A&amp;provar</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>&amp;Aposentar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvar</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Responder a &amp;todos</translation>
    </message>
    <message>
        <source>Cc, subject</source>
        <translation>Cc, assunto</translation>
    </message>
    <message>
        <source>Bcc: %1</source>
        <translation>Cco: %1</translation>
    </message>
</context>
<context>
    <name>FetchFlow</name>
    <message>
        <source>Fetching the mail from the server…</source>
        <translation>Buscando o e-mail no servidor…</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders to mirror</source>
        <translation>Pastas a espelhar</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Attach…</source>
        <translation>Anexar…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
    <message>
        <source>Canned…</source>
        <translation>Prontas…</translation>
    </message>
    <message>
        <source>Article…</source>
        <translation>Artigo…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Jogar este rascunho fora</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Enviar e fechar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>Inserir uma resposta pronta</translation>
    </message>
    <message>
        <source>Insert an article</source>
        <translation>Inserir um artigo</translation>
    </message>
    <message>
        <source>Send, and close the ticket</source>
        <translation>Enviar e fechar o chamado</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Adicionar nota</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>Questions answered by hand</source>
        <translation>Perguntas respondidas à mão</translation>
    </message>
    <message>
        <source>Looking through your answers…</source>
        <translation>Examinando as suas respostas…</translation>
    </message>
    <message>
        <source>&amp;Write an article</source>
        <translation>&amp;Escrever um artigo</translation>
    </message>
    <message>
        <source>Asked in several tickets, answered in an agent&apos;s own words, and in no article yet:</source>
        <translation>Perguntado em vários tíquetes, respondido com palavras próprias, e ainda em nenhum artigo:</translation>
    </message>
    <message>
        <source>Nothing was answered by hand again and again in the last half year.</source>
        <translation>Nada foi respondido à mão repetidas vezes no último semestre.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n tíquete</numerusform>
            <numerusform>%n tíquetes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Single keys do nothing while you type. Change them in keys.toml of your profile.</source>
        <translation>Teclas isoladas não fazem nada enquanto você digita. Altere-as no arquivo keys.toml do seu perfil.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Feriados de</translation>
    </message>
    <message>
        <source>Empty: that of this computer.</source>
        <translation>Vazio: o deste computador.</translation>
    </message>
    <message>
        <source>A country, or a part of it.</source>
        <translation>Um país, ou uma parte dele.</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Outros dias</translation>
    </message>
    <message>
        <source>“%1” cannot be: %2.</source>
        <translation>“%1” não é permitido: %2.</translation>
    </message>
</context>
<context>
    <name>HoverLine</name>
    <message>
        <source>This link cannot be opened</source>
        <translation>Este link não pode ser aberto</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>Back up to</source>
        <translation>Fazer backup em</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar um backup</translation>
    </message>
    <message>
        <source>Backed up to %1. Passwords are not in it.</source>
        <translation>Backup salvo em %1. As senhas não estão nele.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Fazendo o backup…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Lendo o backup…</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}?</source>
        <translation>Restaurar o backup de {moment}?</translation>
    </message>
    <message>
        <source>The window closes and opens again on it. What is here now is kept in a folder beside. Mail that waited in the outbox of the backup is not sent by itself.</source>
        <translation>A janela fecha e abre de novo com ele. O que está aqui agora fica guardado numa pasta ao lado. O e-mail que esperava na caixa de saída do backup não é enviado sozinho.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
</context>
<context>
    <name>KnowledgeWindow</name>
    <message>
        <source>Knowledge</source>
        <translation>Conhecimento</translation>
    </message>
    <message>
        <source>The article as it is read</source>
        <translation>O artigo como é lido</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Sem categoria</translation>
    </message>
    <message>
        <source>As it reads</source>
        <translation>Como fica</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lacunas</translation>
    </message>
    <message>
        <source>Preview, versions and gaps</source>
        <translation>Prévia, versões e lacunas</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open link</source>
        <translation>Abrir link</translation>
    </message>
    <message>
        <source>(no host)</source>
        <translation>(sem host)</translation>
    </message>
    <message>
        <source>The link leads to %1</source>
        <translation>O link leva a %1</translation>
    </message>
    <message>
        <source>This link cannot be opened: it is neither a web nor a mail address.</source>
        <translation>Este link não pode ser aberto: não é um endereço web nem de e-mail.</translation>
    </message>
    <message>
        <source>Write to this address in your mail program? Nothing is sent by itself.</source>
        <translation>Escrever a este endereço no seu programa de e-mail? Nada é enviado sozinho.</translation>
    </message>
    <message>
        <source>Open this web site in your browser?</source>
        <translation>Abrir este site no navegador?</translation>
    </message>
    <message>
        <source>The connection would not be encrypted.</source>
        <translation>A conexão não será criptografada.</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Endereço completo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar endereço</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <translation>Abrir programa de e-mail</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir no navegador</translation>
    </message>
</context>
<context>
    <name>MacroChip</name>
    <message>
        <source>Leave it out</source>
        <translation>Deixar de fora</translation>
    </message>
    <message>
        <source>Once sent: %1</source>
        <translation>Depois de enviar: %1</translation>
    </message>
    <message>
        <source>%1. Press to leave it out</source>
        <translation>%1. Pressione para deixar de fora</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Responder</translation>
    </message>
    <message>
        <source>Show as &amp;designed</source>
        <translation>Mostrar o &amp;layout original</translation>
    </message>
    <message>
        <source>Show as &amp;plain text</source>
        <translation>Mostrar como &amp;texto simples</translation>
    </message>
    <message>
        <source>Show the plain text &amp;version</source>
        <translation>Mostrar a &amp;versão em texto</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>Mostrar &amp;código-fonte</translation>
    </message>
    <message>
        <source>S&amp;plit off into a ticket of its own</source>
        <translation>&amp;Separar em um chamado próprio</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Texto do e-mail</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Mostrar código-fonte</translation>
    </message>
    <message>
        <source>Show the rest (%1)</source>
        <translation>Mostrar o restante (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Show remote images (%n blocked)</source>
        <translation>
            <numerusform>Mostrar imagens remotas (%n bloqueada)</numerusform>
            <numerusform>Mostrar imagens remotas (%n bloqueadas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Ocultar texto citado</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Mostrar texto citado</translation>
    </message>
    <message>
        <source>Hide signature</source>
        <translation>Ocultar assinatura</translation>
    </message>
    <message>
        <source>Show signature</source>
        <translation>Mostrar assinatura</translation>
    </message>
    <message>
        <source>(no sender)</source>
        <translation>(sem remetente)</translation>
    </message>
    <message>
        <source>Our mail from %1, %2</source>
        <translation>Nosso e-mail de %1, %2</translation>
    </message>
    <message>
        <source>Mail from %1, %2</source>
        <translation>E-mail de %1, %2</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>enviado por %1</translation>
    </message>
</context>
<context>
    <name>MailHeading</name>
    <message>
        <source>(no sender)</source>
        <translation>(sem remetente)</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>enviado por %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Caixa de saída</translation>
    </message>
    <message>
        <source>Sent by us</source>
        <translation>Enviado por nós</translation>
    </message>
    <message numerus="yes">
        <source>+%n copy/copies</source>
        <translation>
            <numerusform>+%n cópia</numerusform>
            <numerusform>+%n cópias</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(ninguém)</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>Recipients and date: %1</source>
        <translation>Destinatários e data: %1</translation>
    </message>
    <message>
        <source>Show all recipients</source>
        <translation>Mostrar todos os destinatários</translation>
    </message>
    <message>
        <source>More about this mail</source>
        <translation>Mais sobre este e-mail</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Enviado por</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Respostas vão para</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebido</translation>
    </message>
    <message>
        <source>Answers to this mail go to another domain: %1</source>
        <translation>As respostas a este e-mail vão para outro domínio: %1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Text of the internal note</source>
        <translation>Texto da nota interna</translation>
    </message>
    <message>
        <source>Internal note by %1, %2</source>
        <translation>Nota interna de %1, %2</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
</context>
<context>
    <name>OfferedArticle</name>
    <message>
        <source>Suggested article: %1</source>
        <translation>Artigo sugerido: %1</translation>
    </message>
</context>
<context>
    <name>OutboxDeeds</name>
    <message>
        <source>The mail is sent now</source>
        <translation>O e-mail está sendo enviado agora</translation>
    </message>
    <message>
        <source>The mail is sent once more</source>
        <translation>O e-mail está sendo enviado mais uma vez</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Caixa de saída</translation>
    </message>
    <message>
        <source>Count “%1” as sent?</source>
        <translation>Considerar “%1” como enviado?</translation>
    </message>
    <message>
        <source>It leaves the outbox and is not sent again.</source>
        <translation>Ele sai da caixa de saída e não é enviado de novo.</translation>
    </message>
    <message>
        <source>Count it as sent</source>
        <translation>Considerar enviado</translation>
    </message>
    <message>
        <source>The mail counts as sent</source>
        <translation>O e-mail é considerado enviado</translation>
    </message>
    <message>
        <source>Too late: the mail is on its way</source>
        <translation>Tarde demais: o e-mail já está a caminho</translation>
    </message>
    <message>
        <source>Not sent. Your answer is a draft again</source>
        <translation>Não enviado. Sua resposta voltou a ser rascunho</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Senha de %1</translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>Senha de %1 em %2</translation>
    </message>
    <message>
        <source>Keep it in the keyring (%1)</source>
        <translation>Guardar no chaveiro (%1)</translation>
    </message>
    <message>
        <source>Type the password, or cancel to stay offline.</source>
        <translation>Digite a senha ou cancele para ficar offline.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Ficar offline</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Nada corresponde.</translation>
    </message>
    <message>
        <source>Start typing…</source>
        <translation>Comece a digitar…</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Reading files…</source>
        <translation>Lendo arquivos…</translation>
    </message>
    <message>
        <source>%1 was scaled down to go by mail</source>
        <translation>%1 foi reduzida para ir por e-mail</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>Fill in a mail address, such as anna@example.org.</source>
        <translation>Informe um endereço de e-mail, como anna@example.org.</translation>
    </message>
    <message>
        <source>Fill in %1.</source>
        <translation>Preencha: %1.</translation>
    </message>
    <message>
        <source>The language changes when AgentDesk is started again</source>
        <translation>O idioma muda quando o AgentDesk for reiniciado</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Seu endereço</translation>
    </message>
    <message>
        <source>Language of the signature</source>
        <translation>Idioma da assinatura</translation>
    </message>
    <message>
        <source>For any other language</source>
        <translation>Para qualquer outro idioma</translation>
    </message>
    <message>
        <source>Send answers as plain text only</source>
        <translation>Enviar respostas só como texto simples</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> months</source>
        <translation> meses</translation>
    </message>
    <message>
        <source>As long as the mail</source>
        <translation>Enquanto houver o e-mail</translation>
    </message>
    <message>
        <source>Show urgent mail as a notification of the desktop</source>
        <translation>Notificar e-mails urgentes na área de trabalho</translation>
    </message>
    <message>
        <source>Put the ticket&apos;s reference, as [#ABC…], into subjects</source>
        <translation>Referência do chamado, como [#ABC…], nos assuntos</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>You and the window</source>
        <translation>Você e a janela</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respostas</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Antes de enviar</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>A empresa</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Horário de atendimento</translation>
    </message>
    <message>
        <source>Names you in notes and assignments.</source>
        <translation>Identifica você em notas e atribuições.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Assinatura</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Changes when AgentDesk is started again.</source>
        <translation>Muda quando o AgentDesk for reiniciado.</translation>
    </message>
    <message>
        <source>Undo sending for</source>
        <translation>Desfazer envio por</translation>
    </message>
    <message>
        <source>Check for mail every</source>
        <translation>Verificar e-mails a cada</translation>
    </message>
    <message>
        <source>Only where the server does not tell of new mail by itself.</source>
        <translation>Só onde o servidor não avisa sobre novos e-mails.</translation>
    </message>
    <message>
        <source>Keep attachments for</source>
        <translation>Manter anexos por</translation>
    </message>
    <message>
        <source>Older ones are fetched from the server when you open them; deleted there, they are gone.</source>
        <translation>Os mais antigos são buscados no servidor quando você os abre; apagados lá, estão perdidos.</translation>
    </message>
</context>
<context>
    <name>ProbeResults</name>
    <message>
        <source>Testing the account</source>
        <translation>Testando a conta</translation>
    </message>
</context>
<context>
    <name>PromoteSheet</name>
    <message>
        <source>Save as canned response</source>
        <translation>Salvar como resposta pronta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>%1 instead of “%2”</source>
        <translation>%1 em vez de “%2”</translation>
    </message>
    <message>
        <source>A draft is offered to nobody until it is approved.</source>
        <translation>Um rascunho não é oferecido a ninguém até ser aprovado.</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Salvar como rascunho</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>Promoting</name>
    <message>
        <source>There is nothing to save: the answer is empty.</source>
        <translation>Não há nada para salvar: a resposta está vazia.</translation>
    </message>
    <message>
        <source>Saved as canned response: %1</source>
        <translation>Salvo como resposta pronta: %1</translation>
    </message>
</context>
<context>
    <name>ProvenanceBar</name>
    <message>
        <source>Inserted from canned responses: %1</source>
        <translation>Inserido de respostas prontas: %1</translation>
    </message>
    <message>
        <source>Inserted from “%1”. Editing it takes this mark away.</source>
        <translation>Inserido de “%1”. Editar o texto tira esta marca.</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>The customer&apos;s questions</source>
        <translation>Perguntas do cliente</translation>
    </message>
    <message>
        <source>Enter or a click quotes the question in the answer</source>
        <translation>Enter ou um clique cita a pergunta na resposta</translation>
    </message>
    <message>
        <source>Questions: %1 of %2 answered</source>
        <translation>Perguntas: %1 de %2 respondidas</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sem resposta</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>Quote the &amp;mail</source>
        <translation>Citar o e-&amp;mail</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Texto citado</translation>
    </message>
    <message>
        <source>Hide quote</source>
        <translation>Ocultar citação</translation>
    </message>
    <message>
        <source>Show quote</source>
        <translation>Mostrar citação</translation>
    </message>
</context>
<context>
    <name>RailFoot</name>
    <message>
        <source>Canned responses</source>
        <translation>Respostas prontas</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Conhecimento</translation>
    </message>
</context>
<context>
    <name>RailModel</name>
    <message numerus="yes">
        <source>{view}, %n ticket(s)</source>
        <translation>
            <numerusform>{view}, %n chamado</numerusform>
            <numerusform>{view}, %n chamados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailView</name>
    <message>
        <source>Views</source>
        <translation>Visões</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Further addresses of ours</source>
        <translation>Outros endereços nossos</translation>
    </message>
    <message>
        <source>Addresses whose mail is urgent</source>
        <translation>Endereços cujos e-mails são urgentes</translation>
    </message>
    <message>
        <source>Certification authorities</source>
        <translation>Autoridades certificadoras</translation>
    </message>
    <message>
        <source>Proxy of this mailbox</source>
        <translation>Proxy desta caixa</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliases</translation>
    </message>
    <message>
        <source>Urgent aliases</source>
        <translation>Aliases urgentes</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Arquivo CA</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
</context>
<context>
    <name>RepeatedHint</name>
    <message>
        <source>Save as canned response…</source>
        <translation>Salvar como resposta pronta…</translation>
    </message>
    <message>
        <source>Do not offer it here</source>
        <translation>Não oferecer aqui</translation>
    </message>
    <message numerus="yes">
        <source>You have written this %n times, last: %1.</source>
        <translation>
            <numerusform>Você já escreveu isto %n vez, a última: %1.</numerusform>
            <numerusform>Você já escreveu isto %n vezes, a última: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Before it is sent</source>
        <translation>Antes de enviar</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>O que foi encontrado</translation>
    </message>
    <message>
        <source>Nothing is left to see to.</source>
        <translation>Não resta nada para ver.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Adicionar ao dicionário</translation>
    </message>
    <message>
        <source>This cannot be sent yet. %1. %2</source>
        <translation>Isto ainda não pode ser enviado. %1. %2</translation>
    </message>
    <message>
        <source>Enter shows the passage.</source>
        <translation>Enter mostra o trecho.</translation>
    </message>
    <message>
        <source>Enter shows the passage. %1 sends.</source>
        <translation>Enter mostra o trecho. %1 envia.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Voltar ao texto</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Sugestões</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The note is empty.</source>
        <translation>A nota está vazia.</translation>
    </message>
    <message>
        <source>Not sent yet: there is something to see first. The draft is kept.</source>
        <translation>Ainda não enviado: há algo para ver antes. O rascunho é mantido.</translation>
    </message>
</context>
<context>
    <name>ServerFields</name>
    <message>
        <source>%1 host</source>
        <translation>Servidor %1</translation>
    </message>
    <message>
        <source>%1 port</source>
        <translation>Porta %1</translation>
    </message>
    <message>
        <source>%1 security</source>
        <translation>Segurança %1</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>Nenhuma (só este computador)</translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>&amp;Find settings</source>
        <translation>&amp;Buscar configurações</translation>
    </message>
    <message>
        <source>Stop &amp;finding</source>
        <translation>Parar a &amp;busca</translation>
    </message>
    <message>
        <source>%1 of %2 possible servers tried</source>
        <translation>%1 de %2 servidores possíveis testados</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>A busca foi interrompida.</translation>
    </message>
    <message>
        <source>Only DNS says that %1 serves this address. Look at the name before you type a password.</source>
        <translation>Só o DNS diz que %1 atende este endereço. Confira o nome antes de digitar uma senha.</translation>
    </message>
    <message>
        <source>%1 takes a sign-in with the browser: choose it under “Log in by”.</source>
        <translation>%1 aceita login pelo navegador: escolha em “Entrar por”.</translation>
    </message>
    <message>
        <source>%1 refuses the usual password: make an app password in its settings, and use that.</source>
        <translation>%1 recusa a senha comum: crie uma senha de aplicativo nas configurações do provedor e use essa.</translation>
    </message>
    <message>
        <source>%1: no server was found. Ask your provider for its name.</source>
        <translation>%1: nenhum servidor foi encontrado. Pergunte o nome ao seu provedor.</translation>
    </message>
    <message>
        <source>%1: %2 answers (%3).</source>
        <translation>%1: %2 responde (%3).</translation>
    </message>
    <message>
        <source>named by the domain&apos;s DNS</source>
        <translation>indicado pelo DNS do domínio</translation>
    </message>
    <message>
        <source>named by the domain&apos;s settings file</source>
        <translation>indicado no arquivo de configuração do domínio</translation>
    </message>
    <message>
        <source>known from the list of large providers</source>
        <translation>conhecido da lista de grandes provedores</translation>
    </message>
    <message>
        <source>a usual name</source>
        <translation>um nome usual</translation>
    </message>
</context>
<context>
    <name>SignInFields</name>
    <message>
        <source>Log in by</source>
        <translation>Entrar por</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID do cliente</translation>
    </message>
    <message>
        <source>From registering AgentDesk at the provider</source>
        <translation>Do registro do AgentDesk no provedor</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segredo do cliente</translation>
    </message>
    <message>
        <source>Only where the provider gave one</source>
        <translation>Só se o provedor forneceu um</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Endereço de login</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Endereço de tokens</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Escopo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Sign-in at Google</source>
        <translation>Login no Google</translation>
    </message>
    <message>
        <source>Sign-in at Microsoft</source>
        <translation>Login na Microsoft</translation>
    </message>
    <message>
        <source>Sign-in at another provider</source>
        <translation>Login em outro provedor</translation>
    </message>
</context>
<context>
    <name>Slot</name>
    <message>
        <source>%1: in the answer</source>
        <translation>%1: está na resposta</translation>
    </message>
    <message>
        <source>%1: not in the answer yet</source>
        <translation>%1: ainda não está na resposta</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>O que aconteceu?</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>What will be done?</source>
        <translation>O que será feito?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Até quando?</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promessa</translation>
    </message>
    <message>
        <source>Change the promise, or drop it</source>
        <translation>Mudar a promessa ou retirá-la</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Mudar…</translation>
    </message>
    <message>
        <source>Make no promise of it</source>
        <translation>Não é uma promessa</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Prometido para</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source of the mail</source>
        <translation>Código-fonte do e-mail</translation>
    </message>
    <message>
        <source>Only the first 512 KB are shown.</source>
        <translation>Só os primeiros 512 KB são exibidos.</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>No suggestions</source>
        <translation>Sem sugestões</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>Adicionar “%1” ao dicionário</translation>
    </message>
    <message>
        <source>There is no dictionary for %1 on this computer: its spelling is not looked at.</source>
        <translation>Não há dicionário de %1 neste computador: a ortografia não é verificada.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Sync progress</source>
        <translation>Progresso da sincronização</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Keys  ?</source>
        <translation>Teclas  ?</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
</context>
<context>
    <name>ThreadHeader</name>
    <message>
        <source>Ticket</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Promessa cumprida</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sem assunto)</translation>
    </message>
    <message>
        <source>Urgent: %1</source>
        <translation>Urgente: %1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>VIP contact</source>
        <translation>Contato VIP</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Adiado até %1</translation>
    </message>
    <message>
        <source>Needs reply since %1</source>
        <translation>Requer resposta desde %1</translation>
    </message>
    <message>
        <source>Promise overdue since %1</source>
        <translation>Promessa vencida desde %1</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>Prometido até %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Responsável: %1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sem responsável</translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Mostrar %n anterior</numerusform>
            <numerusform>Mostrar %n anteriores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Choose a ticket to read it here.</source>
        <translation>Escolha um chamado para lê-lo aqui.</translation>
    </message>
    <message>
        <source>Fetching remote images…</source>
        <translation>Buscando imagens remotas…</translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>Search   /</source>
        <translation>Buscar   /</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>Buscar chamados</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Busca</translation>
    </message>
    <message>
        <source>Read as: {words}</source>
        <translation>Entendido como: {words}</translation>
    </message>
    <message>
        <source>{count}+</source>
        <translation>{count}+</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selecionado</numerusform>
            <numerusform>%n selecionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>Tickets</source>
        <translation>Chamados</translation>
    </message>
</context>
<context>
    <name>TypedAhead</name>
    <message>
        <source>Typed ahead</source>
        <translation>Digitado antecipadamente</translation>
    </message>
</context>
<context>
    <name>UnsentCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(sem assunto)</translation>
    </message>
    <message>
        <source>to %1, written %2</source>
        <translation>para %1, escrito %2</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>O que esta versão mudou</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Trazer esta versão de volta</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>como veio</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Add your mailbox…</source>
        <translation>Adicionar sua caixa de e-mail…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Ver a demonstração</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>Desfazer (Z)</translation>
    </message>
    <message>
        <source>Sent in {seconds} s</source>
        <translation>Envio em {seconds} s</translation>
    </message>
</context>
<context>
    <name>_Text</name>
    <message>
        <source>Subject; empty: the answer keeps its own</source>
        <translation>Assunto; vazio: a resposta mantém o seu</translation>
    </message>
    <message>
        <source>Subject, %1</source>
        <translation>Assunto, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Texto, %1</translation>
    </message>
    <message>
        <source>words that customers use, by commas</source>
        <translation>palavras que os clientes usam, separadas por vírgulas</translation>
    </message>
    <message>
        <source>one sentence</source>
        <translation>uma frase</translation>
    </message>
    <message>
        <source>Markdown: ## heading, **bold**, - list, 1. steps, | tables |</source>
        <translation>Markdown: ## título, **negrito**, - lista, 1. passos, | tabelas |</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Categoria</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Ta&amp;gs</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Res&amp;umo</translation>
    </message>
</context>
<context>
    <name>account</name>
    <message>
        <source>✓ works</source>
        <translation>✓ funciona</translation>
    </message>
    <message>
        <source>✗ does not work</source>
        <translation>✗ não funciona</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Connected; no login is asked for.</source>
        <translation>Conectado; nenhum login é pedido.</translation>
    </message>
    <message>
        <source>Logged in.</source>
        <translation>Login feito.</translation>
    </message>
    <message>
        <source>Mails in INBOX: %1.</source>
        <translation>E-mails em INBOX: %1.</translation>
    </message>
    <message>
        <source>New mail is told at once.</source>
        <translation>E-mails novos são avisados na hora.</translation>
    </message>
    <message>
        <source>New mail is asked for now and then.</source>
        <translation>E-mails novos são consultados de tempos em tempos.</translation>
    </message>
    <message>
        <source>Sent mail is in %1.</source>
        <translation>Os e-mails enviados ficam em %1.</translation>
    </message>
    <message>
        <source>There is no Sent folder yet; one is made.</source>
        <translation>Ainda não há pasta de enviados; uma é criada.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>A pasta %1 não existe.</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>Urgent: %1</source>
        <translation>Urgente: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>há %1</translation>
    </message>
    <message>
        <source>The desktop shows no notifications.</source>
        <translation>A área de trabalho não mostra notificações.</translation>
    </message>
    <message>
        <source>Alerts appear in this window and its icon only.</source>
        <translation>Os alertas aparecem só nesta janela e no ícone dela.</translation>
    </message>
    <message>
        <source>The notification server took no alert.</source>
        <translation>O servidor de notificações não aceitou o alerta.</translation>
    </message>
</context>
<context>
    <name>canned</name>
    <message>
        <source>The team</source>
        <translation>A equipe</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Só eu</translation>
    </message>
    <message>
        <source>It was not sent yet.</source>
        <translation>Ainda não foi enviada.</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Enviada: %1</translation>
    </message>
    <message>
        <source>The agent&apos;s own words, median: %1 %</source>
        <translation>Palavras do próprio agente, mediana: %1 %</translation>
    </message>
    <message>
        <source>Opened again within 7 days: %1</source>
        <translation>Reabertos em 7 dias: %1</translation>
    </message>
    <message>
        <source>Asked again within 7 days: %1</source>
        <translation>Perguntaram de novo em 7 dias: %1</translation>
    </message>
    <message>
        <source>Solved by this answer alone: %1</source>
        <translation>Resolvidos só com esta resposta: %1</translation>
    </message>
    <message>
        <source>The id may have 80 characters at most, and no space, quote, brace or slash.</source>
        <translation>O id pode ter no máximo 80 caracteres, sem espaço, aspas, chaves ou barras.</translation>
    </message>
    <message>
        <source>It needs a title of at most 200 characters.</source>
        <translation>É preciso um título de no máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>It needs a text in at least one language.</source>
        <translation>É preciso um texto em pelo menos um idioma.</translation>
    </message>
    <message>
        <source>It has too many languages, keywords or files.</source>
        <translation>Há idiomas, palavras-chave ou arquivos demais.</translation>
    </message>
    <message>
        <source>A text of it cannot be read.</source>
        <translation>Um dos textos não pode ser lido.</translation>
    </message>
    <message>
        <source>Text (%1): %2</source>
        <translation>Texto (%1): %2</translation>
    </message>
    <message>
        <source>Subject (%1): %2</source>
        <translation>Assunto (%1): %2</translation>
    </message>
    <message>
        <source>this cannot be read: %1</source>
        <translation>isto não pode ser lido: %1</translation>
    </message>
    <message>
        <source>there is no placeholder “%1”</source>
        <translation>não existe o campo “%1”</translation>
    </message>
    <message>
        <source>there is no filter “%1”</source>
        <translation>não existe o filtro “%1”</translation>
    </message>
    <message>
        <source>there is no fragment “%1”</source>
        <translation>não existe o fragmento “%1”</translation>
    </message>
    <message>
        <source>fragments take each other in: %1</source>
        <translation>fragmentos se incluem uns aos outros: %1</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>é grande demais</translation>
    </message>
    <message>
        <source>a refusal needs {{ alternative }}: what the customer can do instead</source>
        <translation>uma recusa precisa de {{ alternative }}: o que o cliente pode fazer em vez disso</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerida</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>resposta</translation>
    </message>
    <message>
        <source>acknowledgement</source>
        <translation>confirmação</translation>
    </message>
    <message>
        <source>request for information</source>
        <translation>pedido de informações</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>recusa</translation>
    </message>
    <message>
        <source>What can the customer do instead, or who can help?</source>
        <translation>O que o cliente pode fazer em vez disso, ou quem pode ajudar?</translation>
    </message>
    <message>
        <source>close the ticket</source>
        <translation>fechar o chamado</translation>
    </message>
    <message>
        <source>wait for the customer</source>
        <translation>esperar o cliente</translation>
    </message>
    <message>
        <source>add the tags: %1</source>
        <translation>adicionar as etiquetas: %1</translation>
    </message>
    <message>
        <source>snooze for %1</source>
        <translation>adiar por %1</translation>
    </message>
    <message>
        <source>assign to %1</source>
        <translation>atribuir a %1</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Move</source>
        <translation>Navegação</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Janela</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Próximo chamado</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Chamado anterior</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Abrir o chamado</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>Select or unselect</source>
        <translation>Marcar ou desmarcar</translation>
    </message>
    <message>
        <source>Next mail</source>
        <translation>Próximo e-mail</translation>
    </message>
    <message>
        <source>Previous mail</source>
        <translation>E-mail anterior</translation>
    </message>
    <message>
        <source>Go to Needs reply</source>
        <translation>Ir para A responder</translation>
    </message>
    <message>
        <source>Go to Urgent</source>
        <translation>Ir para Urgentes</translation>
    </message>
    <message>
        <source>Go to Promises due</source>
        <translation>Ir para Promessas</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Promessa cumprida</translation>
    </message>
    <message>
        <source>Go to Mine</source>
        <translation>Ir para Meus</translation>
    </message>
    <message>
        <source>Go to Snoozed</source>
        <translation>Ir para Adiados</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Ir para Caixa de saída</translation>
    </message>
    <message>
        <source>Go to Closed</source>
        <translation>Ir para Fechados</translation>
    </message>
    <message>
        <source>Go to All</source>
        <translation>Ir para Todos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Responder a todos</translation>
    </message>
    <message>
        <source>Reply to the sender only</source>
        <translation>Responder só ao remetente</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Escrever uma nota interna</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Encaminhar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Adiar…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Atribuir…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Atribuir a mim</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etiqueta…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Mesclar…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Prioridade…</translation>
    </message>
    <message>
        <source>Mark as urgent, or not</source>
        <translation>Marcar como urgente ou não</translation>
    </message>
    <message>
        <source>Mark as spam, or not</source>
        <translation>Marcar como spam ou não</translation>
    </message>
    <message>
        <source>Make the contact a VIP, or not</source>
        <translation>Tornar o contato VIP ou não</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>Inserir uma resposta pronta</translation>
    </message>
    <message>
        <source>Insert an article</source>
        <translation>Inserir um artigo</translation>
    </message>
    <message>
        <source>Quote the next open question</source>
        <translation>Citar a próxima pergunta em aberto</translation>
    </message>
    <message>
        <source>Show or hide the questions</source>
        <translation>Mostrar ou ocultar as perguntas</translation>
    </message>
    <message>
        <source>Save as canned response…</source>
        <translation>Salvar como resposta pronta…</translation>
    </message>
    <message>
        <source>Bold, or not</source>
        <translation>Negrito ou não</translation>
    </message>
    <message>
        <source>Italic, or not</source>
        <translation>Itálico ou não</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Criar um link</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Enviar e fechar</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Encontrar um comando</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Mostrar ou ocultar o contato</translation>
    </message>
    <message>
        <source>Check for mail now</source>
        <translation>Verificar e-mails agora</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Contas…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferências…</translation>
    </message>
    <message>
        <source>Canned responses…</source>
        <translation>Respostas prontas…</translation>
    </message>
    <message>
        <source>Knowledge…</source>
        <translation>Conhecimento…</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop…</source>
        <translation>Claro, escuro ou como no sistema…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Fazer backup…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar um backup…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>O que você quer fazer?</translation>
    </message>
    <message>
        <source>a TOML file with lines such as close = &quot;E&quot;</source>
        <translation>um arquivo TOML com linhas como close = &quot;E&quot;</translation>
    </message>
    <message>
        <source>keys such as &quot;E&quot;, &quot;Shift+R&quot;, &quot;G, I&quot; or &quot;Ctrl+Return&quot;, or a list of them</source>
        <translation>teclas como &quot;E&quot;, &quot;Shift+R&quot;, &quot;G, I&quot; ou &quot;Ctrl+Return&quot;, ou uma lista delas</translation>
    </message>
    <message>
        <source>keys with Ctrl or Alt, or function keys</source>
        <translation>teclas com Ctrl ou Alt, ou teclas de função</translation>
    </message>
    <message>
        <source>a key that %1 does not use</source>
        <translation>uma tecla que %1 não use</translation>
    </message>
</context>
<context>
    <name>composer</name>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 não é um arquivo.</translation>
    </message>
    <message>
        <source>Pack a folder into one file to attach it.</source>
        <translation>Para anexar uma pasta, compacte-a em um só arquivo.</translation>
    </message>
    <message>
        <source>%1 has {size}, and all files of a mail together may have {room}.</source>
        <translation>%1 tem {size}, e todos os arquivos de um e-mail juntos podem ter {room}.</translation>
    </message>
    <message>
        <source>Send a link instead, or take another file off.</source>
        <translation>Envie um link em vez disso ou retire outro arquivo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: {reason}.</source>
        <translation>Não é possível ler %1: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>There is an unfinished reply in this ticket.</source>
        <translation>Há uma resposta inacabada neste chamado.</translation>
    </message>
    <message>
        <source>Send or discard it, then forward.</source>
        <translation>Envie-a ou descarte-a e depois encaminhe.</translation>
    </message>
    <message>
        <source>An internal note never leaves by mail.</source>
        <translation>Uma nota interna nunca sai por e-mail.</translation>
    </message>
    <message>
        <source>There is no recipient.</source>
        <translation>Não há destinatário.</translation>
    </message>
    <message>
        <source>“{about}” is not a mail address.</source>
        <translation>“{about}” não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>A resposta está vazia.</translation>
    </message>
    <message>
        <source>What is promised would be due before now: change the promise or drop it.</source>
        <translation>O prazo prometido já passou: mude a promessa ou retire-a.</translation>
    </message>
    <message>
        <source>The placeholder {about} is not filled in.</source>
        <translation>O campo {about} não está preenchido.</translation>
    </message>
    <message>
        <source>The file {about} is gone, or not what it was: attach it anew, or take it off.</source>
        <translation>O arquivo {about} sumiu ou não é o que era: anexe de novo ou retire.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>hoje %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>amanhã %1</translation>
    </message>
    <message>
        <source>Promise: %1</source>
        <translation>Promessa: %1</translation>
    </message>
    <message>
        <source>No promise: “%1”</source>
        <translation>Sem promessa: “%1”</translation>
    </message>
</context>
<context>
    <name>done</name>
    <message>
        <source>Undone: %1</source>
        <translation>Desfeito: %1</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Nota adicionada</translation>
    </message>
    <message>
        <source>Saved “%1”</source>
        <translation>“%1” foi salva</translation>
    </message>
    <message>
        <source>Split into a ticket of its own</source>
        <translation>Separado em um chamado próprio</translation>
    </message>
    <message>
        <source>%1 is now a VIP</source>
        <translation>%1 agora é VIP</translation>
    </message>
    <message>
        <source>%1 is no longer a VIP</source>
        <translation>%1 não é mais VIP</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Adiado até %1</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Etiqueta “%1” adicionada</translation>
    </message>
    <message>
        <source>Removed tag “%1”</source>
        <translation>Etiqueta “%1” removida</translation>
    </message>
    <message>
        <source>Marked urgent</source>
        <translation>Marcado como urgente</translation>
    </message>
    <message>
        <source>Marked not urgent</source>
        <translation>Marcado como não urgente</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Promessa cumprida</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
    </message>
    <message>
        <source>Needs reply again</source>
        <translation>De novo a responder</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Marcado como spam</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Responsável removido</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Atribuído a %1</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Prioridade alta</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Prioridade normal</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Prioridade baixa</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>draft</source>
        <translation>rascunho</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>aprovado</translation>
    </message>
    <message>
        <source>review due</source>
        <translation>revisão pendente</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>aposentado</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The certificate of {host} is not to be trusted: {reason}. No password was sent.</source>
        <translation>O certificado de {host} não é confiável: {reason}. Nenhuma senha foi enviada.</translation>
    </message>
    <message>
        <source>it expired (valid until {about})</source>
        <translation>ele expirou (válido até {about})</translation>
    </message>
    <message>
        <source>it is not valid yet (valid from {about})</source>
        <translation>ele ainda não é válido (válido a partir de {about})</translation>
    </message>
    <message>
        <source>it is self-signed, so nobody vouches for it</source>
        <translation>ele é autoassinado, então ninguém responde por ele</translation>
    </message>
    <message>
        <source>it was issued by an unknown authority</source>
        <translation>ele foi emitido por uma autoridade desconhecida</translation>
    </message>
    <message>
        <source>it was issued for another name ({about})</source>
        <translation>ele foi emitido para outro nome ({about})</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>ele foi revogado</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Verifique o relógio deste computador.</translation>
    </message>
    <message>
        <source>If the server is your own or your company&apos;s, give the certificate as ca_file.</source>
        <translation>Se o servidor é seu ou da sua empresa, informe o certificado como ca_file.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate was issued for.</source>
        <translation>Use o nome de host para o qual o certificado foi emitido.</translation>
    </message>
    <message>
        <source>Ask the administrator of {host}.</source>
        <translation>Fale com o administrador de {host}.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Isso não funcionou.</translation>
    </message>
    <message>
        <source>Another AgentDesk is at work in this profile.</source>
        <translation>Outro AgentDesk está em uso neste perfil.</translation>
    </message>
    <message>
        <source>Use its window, or end it, or choose another profile.</source>
        <translation>Use a janela dele, encerre-o ou escolha outro perfil.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Foi interrompido.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada foi alterado.</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Isso não pode ser feito.</translation>
    </message>
    <message>
        <source>This is not here, or not any more.</source>
        <translation>Isso não está aqui, ou não está mais.</translation>
    </message>
    <message>
        <source>This ticket has no mail to answer.</source>
        <translation>Este chamado não tem e-mail para responder.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Escolha outro.</translation>
    </message>
    <message>
        <source>This canned response cannot be kept as it is.</source>
        <translation>Esta resposta pronta não pode ser guardada assim.</translation>
    </message>
    <message>
        <source>Open it and mend what is marked, then save again.</source>
        <translation>Abra-a, corrija o que está marcado e salve de novo.</translation>
    </message>
    <message>
        <source>This article cannot be kept as it is.</source>
        <translation>Este artigo não pode ser salvo como está.</translation>
    </message>
    <message>
        <source>This file is broken, or of another kind.</source>
        <translation>Este arquivo está danificado ou é de outro tipo.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nada foi importado.</translation>
    </message>
    <message>
        <source>This is kept on the mail server alone, and that cannot be reached now.</source>
        <translation>Isto está somente no servidor de e-mail, que não pode ser alcançado agora.</translation>
    </message>
    <message>
        <source>Open it again once you are online.</source>
        <translation>Abra novamente quando estiver on-line.</translation>
    </message>
    <message>
        <source>What is kept here could not be read or written.</source>
        <translation>Não foi possível ler ou gravar os dados guardados aqui.</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>Não há mais espaço no disco.</translation>
    </message>
    <message>
        <source>Free some space; nothing was half-written.</source>
        <translation>Libere espaço; nada ficou gravado pela metade.</translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation>Outro programa está usando o banco de dados.</translation>
    </message>
    <message>
        <source>The mail cache is damaged.</source>
        <translation>O cache de e-mails está danificado.</translation>
    </message>
    <message>
        <source>Restart AgentDesk: it begins a new one and fills it from the server.</source>
        <translation>Reinicie o AgentDesk: ele começa um novo e o preenche a partir do servidor.</translation>
    </message>
    <message>
        <source>This backup is damaged, of a later AgentDesk, or none at all.</source>
        <translation>Este backup está danificado, é de um AgentDesk mais novo ou não é um backup.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take another backup.</source>
        <translation>Nada foi alterado. Use outro backup.</translation>
    </message>
    <message>
        <source>The password could not be had or kept.</source>
        <translation>Não foi possível obter ou guardar a senha.</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps passwords secret.</source>
        <translation>Não há aqui um chaveiro que mantenha as senhas em segredo.</translation>
    </message>
    <message>
        <source>Start one, or give a command that prints the password.</source>
        <translation>Inicie um ou informe um comando que mostre a senha.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Desbloqueie-o e tente de novo.</translation>
    </message>
    <message>
        <source>The password command did not print a password.</source>
        <translation>O comando de senha não mostrou uma senha.</translation>
    </message>
    <message>
        <source>Try it in a terminal.</source>
        <translation>Teste-o em um terminal.</translation>
    </message>
    <message>
        <source>No password is known for this mailbox.</source>
        <translation>Nenhuma senha é conhecida para esta caixa de e-mail.</translation>
    </message>
    <message>
        <source>Enter it under Accounts in the window&apos;s menu.</source>
        <translation>Informe-a em Contas, no menu da janela.</translation>
    </message>
    <message>
        <source>Nobody is signed in to this mailbox, or not any more.</source>
        <translation>Ninguém está (mais) conectado a esta caixa de e-mail.</translation>
    </message>
    <message>
        <source>Press “Sign in with browser” in the account&apos;s settings.</source>
        <translation>Pressione “Entrar pelo navegador” nas configurações da conta.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Uma nova tentativa é feita automaticamente.</translation>
    </message>
    <message>
        <source>Something went wrong with {host}.</source>
        <translation>Algo deu errado com {host}.</translation>
    </message>
    <message>
        <source>There is no host named {host}.</source>
        <translation>Não existe host chamado {host}.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name.</source>
        <translation>Verifique a grafia do nome do host.</translation>
    </message>
    <message>
        <source>{host} refused the connection: nothing listens there.</source>
        <translation>{host} recusou a conexão: nada escuta ali.</translation>
    </message>
    <message>
        <source>Check the port; else the server is down.</source>
        <translation>Verifique a porta; se estiver certa, o servidor está fora do ar.</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or the connection was lost.</source>
        <translation>Não foi possível alcançar {host}, ou a conexão caiu.</translation>
    </message>
    <message>
        <source>Check the network connection. It is tried again by itself.</source>
        <translation>Verifique a conexão de rede. Uma nova tentativa é feita automaticamente.</translation>
    </message>
    <message>
        <source>The proxy does not let us through to {host}.</source>
        <translation>O proxy não deixa passar até {host}.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>Verifique o proxy nas configurações.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not to be trusted. No password was sent.</source>
        <translation>O certificado de {host} não é confiável. Nenhuma senha foi enviada.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>Não foi possível fazer uma conexão criptografada com {host}.</translation>
    </message>
    <message>
        <source>Check that the port and the kind of security (tls or starttls) go together.</source>
        <translation>Verifique se a porta e o tipo de segurança (tls ou starttls) combinam.</translation>
    </message>
    <message>
        <source>{host} allows no more connections.</source>
        <translation>{host} não permite mais conexões.</translation>
    </message>
    <message>
        <source>Close other mail programs. It is tried again by itself.</source>
        <translation>Feche outros programas de e-mail. Uma nova tentativa é feita automaticamente.</translation>
    </message>
    <message>
        <source>{host} asks to wait.</source>
        <translation>{host} pede para esperar.</translation>
    </message>
    <message>
        <source>{host} refused the user name or the password.</source>
        <translation>{host} recusou o nome de usuário ou a senha.</translation>
    </message>
    <message>
        <source>Check both; some providers want an app password.</source>
        <translation>Verifique os dois; alguns provedores exigem uma senha de aplicativo.</translation>
    </message>
    <message>
        <source>{host} does not take the sign-in.</source>
        <translation>{host} não aceita este login.</translation>
    </message>
    <message>
        <source>Sign in with the browser again.</source>
        <translation>Entre de novo pelo navegador.</translation>
    </message>
    <message>
        <source>{host} offers no way to log in on this connection.</source>
        <translation>{host} não oferece login nesta conexão.</translation>
    </message>
    <message>
        <source>Check the port, and set the security to tls or starttls.</source>
        <translation>Verifique a porta e defina a segurança como tls ou starttls.</translation>
    </message>
    <message>
        <source>The mailbox on {host} is full.</source>
        <translation>A caixa de e-mail em {host} está cheia.</translation>
    </message>
    <message>
        <source>Make room there. It is tried again by itself.</source>
        <translation>Libere espaço lá. Uma nova tentativa é feita automaticamente.</translation>
    </message>
    <message>
        <source>{host} has no such folder.</source>
        <translation>{host} não tem essa pasta.</translation>
    </message>
    <message>
        <source>Choose the folders of the account anew.</source>
        <translation>Escolha as pastas da conta de novo.</translation>
    </message>
    <message>
        <source>{host} refused what was asked, or its answer makes no sense.</source>
        <translation>{host} recusou o pedido, ou a resposta não faz sentido.</translation>
    </message>
    <message>
        <source>If it stays so, ask the provider.</source>
        <translation>Se continuar assim, fale com o provedor.</translation>
    </message>
    <message>
        <source>The mail could not be sent.</source>
        <translation>Não foi possível enviar o e-mail.</translation>
    </message>
    <message>
        <source>The server refused the mail.</source>
        <translation>O servidor recusou o e-mail.</translation>
    </message>
    <message>
        <source>Change the mail, or ask the provider.</source>
        <translation>Altere o e-mail ou fale com o provedor.</translation>
    </message>
    <message>
        <source>Nobody knows whether the mail went out.</source>
        <translation>Não se sabe se o e-mail saiu.</translation>
    </message>
    <message>
        <source>It is looked for in the Sent folder; if it is not there, decide what is to be done.</source>
        <translation>Ele é procurado na pasta de enviados; se não estiver lá, decida o que fazer.</translation>
    </message>
    <message>
        <source>Mend the draft and send again.</source>
        <translation>Corrija o rascunho e envie de novo.</translation>
    </message>
    <message>
        <source>“{about}” is not a mail address.</source>
        <translation>“{about}” não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>Write it like name@example.org.</source>
        <translation>Escreva assim: name@example.org.</translation>
    </message>
    <message>
        <source>The mail has {about} MB; most servers refuse that.</source>
        <translation>O e-mail tem {about} MB; a maioria dos servidores recusa isso.</translation>
    </message>
    <message>
        <source>Send a link instead.</source>
        <translation>Envie um link no lugar.</translation>
    </message>
    <message>
        <source>The setting “{key}” cannot be {value}.</source>
        <translation>A configuração “{key}” não pode ser {value}.</translation>
    </message>
    <message>
        <source>Allowed: {about}.</source>
        <translation>Permitido: {about}.</translation>
    </message>
    <message>
        <source>The server refused {about}.</source>
        <translation>O servidor recusou {about}.</translation>
    </message>
    <message>
        <source>Check the address, or ask the recipient another way.</source>
        <translation>Verifique o endereço ou fale com o destinatário de outra forma.</translation>
    </message>
    <message>
        <source>The mail cache was damaged; it was moved to {about} and is filled again from the server. Drafts, notes and everything else you did are kept.</source>
        <translation>O cache de e-mails estava danificado; foi movido para {about} e está sendo preenchido de novo a partir do servidor. Rascunhos, notas e tudo o mais que você fez estão preservados.</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Fill it in or take it out.</source>
        <translation>Preencha ou retire.</translation>
    </message>
    <message>
        <source>Say what the customer can do instead, or who can help.</source>
        <translation>Diga o que o cliente pode fazer em vez disso, ou quem pode ajudar.</translation>
    </message>
    <message>
        <source>Attach it anew, or take it off.</source>
        <translation>Anexe de novo ou retire.</translation>
    </message>
    <message>
        <source>The placeholder {about} is not filled in</source>
        <translation>O campo {about} não está preenchido</translation>
    </message>
    <message>
        <source>This refuses something and offers nothing instead</source>
        <translation>Isto recusa algo e não oferece nada no lugar</translation>
    </message>
    <message>
        <source>The file {about} is gone, or not what it was</source>
        <translation>O arquivo {about} sumiu ou não é o que era</translation>
    </message>
    <message>
        <source>Much the same was sent before: {about}</source>
        <translation>Quase o mesmo já foi enviado: {about}</translation>
    </message>
    <message>
        <source>Not answered: “{about}”</source>
        <translation>Sem resposta: “{about}”</translation>
    </message>
    <message>
        <source>“{about}” would be due before now</source>
        <translation>O prazo “{about}” já passou</translation>
    </message>
    <message>
        <source>New in this ticket: {about}</source>
        <translation>Novo neste chamado: {about}</translation>
    </message>
    <message>
        <source>This mail goes to {about} recipients</source>
        <translation>Este e-mail vai para {about} destinatários</translation>
    </message>
    <message>
        <source>There is no greeting</source>
        <translation>Falta uma saudação</translation>
    </message>
    <message>
        <source>“{about}” greets in another language than the mail&apos;s</source>
        <translation>“{about}” saúda em outro idioma que o do e-mail</translation>
    </message>
    <message>
        <source>“{about}” may sound as if it were the customer&apos;s fault</source>
        <translation>“{about}” pode soar como se a culpa fosse do cliente</translation>
    </message>
    <message>
        <source>“{about}” refuses, and nothing says what can be done</source>
        <translation>“{about}” recusa, e nada diz o que pode ser feito</translation>
    </message>
    <message>
        <source>“{about}” reads like shouting</source>
        <translation>“{about}” parece um grito</translation>
    </message>
    <message>
        <source>The customer may not know what “{about}” means</source>
        <translation>O cliente talvez não saiba o que significa “{about}”</translation>
    </message>
    <message>
        <source>This is written in another language than the mail: {about}</source>
        <translation>Isto está em outro idioma que o do e-mail: {about}</translation>
    </message>
    <message>
        <source>Not in the dictionary</source>
        <translation>Não está no dicionário</translation>
    </message>
    <message>
        <source>The text speaks of a file (“{about}”) and none is attached</source>
        <translation>O texto fala de um arquivo (“{about}”) e nenhum está anexado</translation>
    </message>
    <message>
        <source>This looks like a password</source>
        <translation>Isto parece uma senha</translation>
    </message>
    <message>
        <source>This looks like a card number</source>
        <translation>Isto parece um número de cartão</translation>
    </message>
    <message>
        <source>Not in the dictionary: %1</source>
        <translation>Não está no dicionário: %1</translation>
    </message>
    <message>
        <source>blocks sending</source>
        <translation>impede o envio</translation>
    </message>
</context>
<context>
    <name>knowledge</name>
    <message>
        <source>Question</source>
        <translation>Pergunta</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>Tutorial</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Agents only</source>
        <translation>Só a equipe</translation>
    </message>
    <message>
        <source>Text (%1): %2</source>
        <translation>Texto (%1): %2</translation>
    </message>
    <message>
        <source>The id may have lower case letters, digits and hyphens, 80 at most.</source>
        <translation>O id pode ter letras minúsculas, dígitos e hifens, no máximo 80.</translation>
    </message>
    <message>
        <source>It needs a text in at least one language.</source>
        <translation>É preciso um texto em pelo menos um idioma.</translation>
    </message>
    <message>
        <source>“%1” is no language.</source>
        <translation>“%1” não é um idioma.</translation>
    </message>
    <message>
        <source>The text (%1) needs a title of at most 200 characters.</source>
        <translation>O texto (%1) precisa de um título de no máximo 200 caracteres.</translation>
    </message>
    <message>
        <source>It has too many languages or tags, or a text that is too long.</source>
        <translation>Tem idiomas ou tags demais, ou um texto longo demais.</translation>
    </message>
    <message>
        <source>A text of it cannot be read.</source>
        <translation>Um dos textos não pode ser lido.</translation>
    </message>
</context>
<context>
    <name>originality</name>
    <message>
        <source>canned as it is</source>
        <translation>pronta, sem mudanças</translation>
    </message>
    <message>
        <source>canned, lightly edited</source>
        <translation>pronta, pouco editada</translation>
    </message>
    <message>
        <source>canned, adapted</source>
        <translation>pronta, adaptada</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>própria</translation>
    </message>
    <message>
        <source>%1 % of this answer is found in no canned response.</source>
        <translation>%1 % desta resposta não está em nenhuma resposta pronta.</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Sendo enviado…</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>Nobody knows whether this mail was sent</source>
        <translation>Ninguém sabe se este e-mail foi enviado</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retido</translation>
    </message>
    <message>
        <source>Waiting to be sent: leaves in {seconds} s</source>
        <translation>Aguardando envio: sai em {seconds} s</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>Waiting to be sent: next try {moment}</source>
        <translation>Aguardando envio: próxima tentativa {moment}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Aguardando envio</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Not sent to {left}; {accepted} got it</source>
        <translation>Não enviado a {left}; recebido por {accepted}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviado</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>It did arrive</source>
        <translation>Chegou, sim</translation>
    </message>
    <message>
        <source>Take the mail out of the outbox; its text is a draft again</source>
        <translation>Tirar o e-mail da caixa de saída; o texto volta a ser rascunho</translation>
    </message>
    <message>
        <source>Send it at once, without waiting</source>
        <translation>Enviar imediatamente, sem esperar</translation>
    </message>
    <message>
        <source>Send it again, to those who have not got it</source>
        <translation>Enviar de novo a quem não recebeu</translation>
    </message>
    <message>
        <source>Count the mail as sent and leave it at that</source>
        <translation>Considerar o e-mail enviado e não fazer mais nada</translation>
    </message>
    <message>
        <source>Another answer is being written in this ticket.</source>
        <translation>Outra resposta está sendo escrita neste chamado.</translation>
    </message>
    <message>
        <source>Send or discard it, then take this one back.</source>
        <translation>Envie-a ou descarte-a e depois retire esta.</translation>
    </message>
</context>
<context>
    <name>pickers</name>
    <message>
        <source>Me</source>
        <translation>Eu</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ninguém</translation>
    </message>
    <message>
        <source>Remove {tag}</source>
        <translation>Remover {tag}</translation>
    </message>
    <message>
        <source>Add “{tag}”</source>
        <translation>Adicionar “{tag}”</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Prioridade alta</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Prioridade normal</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Prioridade baixa</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Pick date and time…</source>
        <translation>Escolher data e hora…</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>“%1:%2” cannot be searched for.</source>
        <translation>Não é possível buscar “%1:%2”.</translation>
    </message>
    <message>
        <source>Allowed after %1: is %2.</source>
        <translation>Depois de %1: é permitido: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs a value.</source>
        <translation>“%1:” precisa de um valor.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Permitido: %1.</translation>
    </message>
    <message>
        <source>a date as 2026-03-31, 2026-03 or 2026, today, yesterday</source>
        <translation>uma data como 2026-03-31, 2026-03 ou 2026, today (hoje), yesterday (ontem)</translation>
    </message>
    <message>
        <source>the name of a tag</source>
        <translation>o nome de uma etiqueta</translation>
    </message>
    <message>
        <source>an agent&apos;s address or its first part, me, none</source>
        <translation>o endereço de um agente ou sua primeira parte, me (eu), none (ninguém)</translation>
    </message>
    <message>
        <source>a word or a “phrase”</source>
        <translation>uma palavra ou uma “frase”</translation>
    </message>
    <message>
        <source>a name or an address</source>
        <translation>um nome ou um endereço</translation>
    </message>
    <message>
        <source>on or after {day}</source>
        <translation>a partir de {day}</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>antes de {day}</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>não: %1</translation>
    </message>
    <message>
        <source>the phrase “%1”</source>
        <translation>a frase “%1”</translation>
    </message>
    <message>
        <source>{what} in {field}</source>
        <translation>{what} em {field}</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>com a etiqueta “%1”</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>atribuído a ninguém</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>atribuído a %1</translation>
    </message>
    <message>
        <source>with an attachment</source>
        <translation>com anexo</translation>
    </message>
    <message>
        <source>without an attachment</source>
        <translation>sem anexo</translation>
    </message>
    <message>
        <source>needs reply</source>
        <translation>a responder</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>aguardando o cliente</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>adiado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aberto</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>vip</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>não atribuído</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meu</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>com promessa</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>a mail address such as support@example.org</source>
        <translation>um endereço de e-mail como support@example.org</translation>
    </message>
    <message>
        <source>mail addresses such as urgent@example.org</source>
        <translation>endereços de e-mail como urgent@example.org</translation>
    </message>
    <message>
        <source>HOST or HOST:PORT, the port from 1 to 65535</source>
        <translation>HOST ou HOST:PORTA, a porta de 1 a 65535</translation>
    </message>
    <message>
        <source>tls or starttls; none only where the server is this computer</source>
        <translation>tls ou starttls; none só quando o servidor é este computador</translation>
    </message>
    <message>
        <source>an https address</source>
        <translation>um endereço https</translation>
    </message>
    <message>
        <source>a host name or address</source>
        <translation>um nome ou endereço de host</translation>
    </message>
    <message>
        <source>socks5://HOST:PORT or http://HOST:PORT, without a password</source>
        <translation>socks5://HOST:PORTA ou http://HOST:PORTA, sem senha</translation>
    </message>
    <message>
        <source>the client id that the provider gave for this program</source>
        <translation>o id de cliente que o provedor deu a este programa</translation>
    </message>
    <message>
        <source>at least one folder</source>
        <translation>pelo menos uma pasta</translation>
    </message>
    <message>
        <source>a file that exists, in PEM format</source>
        <translation>um arquivo que exista, no formato PEM</translation>
    </message>
</context>
<context>
    <name>snooze</name>
    <message>
        <source>Later today</source>
        <translation>Hoje, mais tarde</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Amanhã de manhã</translation>
    </message>
    <message>
        <source>On Monday</source>
        <translation>Na segunda-feira</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Em uma semana</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>No account</source>
        <translation>Nenhuma conta</translation>
    </message>
    <message>
        <source>Checking for mail…</source>
        <translation>Verificando e-mails…</translation>
    </message>
    <message>
        <source>Syncing {done} of {total}</source>
        <translation>Sincronizando {done} de {total}</translation>
    </message>
    <message>
        <source>Needs attention: {problem}</source>
        <translation>Requer atenção: {problem}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>Offline desde {since}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>next try {moment}</source>
        <translation>próxima tentativa {moment}</translation>
    </message>
    <message>
        <source>{offline}. Everything here still works; mail goes out later.</source>
        <translation>{offline}. Tudo aqui continua funcionando; os e-mails saem depois.</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Aberto até %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Closed until %1</source>
        <translation>Fechado até %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
    </message>
</context>
<context>
    <name>suggesting</name>
    <message>
        <source>About: %1</source>
        <translation>Sobre: %1</translation>
    </message>
    <message>
        <source>Same words: %1</source>
        <translation>Mesmas palavras: %1</translation>
    </message>
    <message>
        <source>Was sent in this ticket already</source>
        <translation>Já foi enviada neste chamado</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>fora do ar</translation>
    </message>
    <message>
        <source>all sites at once</source>
        <translation>todos os sites ao mesmo tempo</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>o que aconteceu</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>manutenção</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>erro do servidor</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lentidão</translation>
    </message>
    <message>
        <source>an old state is shown</source>
        <translation>mostra um estado antigo</translation>
    </message>
    <message>
        <source>WordPress</source>
        <translation>WordPress</translation>
    </message>
    <message>
        <source>white page</source>
        <translation>página em branco</translation>
    </message>
    <message>
        <source>hacked site</source>
        <translation>site invadido</translation>
    </message>
    <message>
        <source>database</source>
        <translation>banco de dados</translation>
    </message>
    <message>
        <source>PHP</source>
        <translation>PHP</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>versões</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>espaço em disco</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>envio de arquivos</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>caixa cheia</translation>
    </message>
    <message>
        <source>mail program set-up</source>
        <translation>configuração do programa de e-mail</translation>
    </message>
    <message>
        <source>password</source>
        <translation>senha</translation>
    </message>
    <message>
        <source>spam folder</source>
        <translation>pasta de spam</translation>
    </message>
    <message>
        <source>returned mail</source>
        <translation>e-mail devolvido</translation>
    </message>
    <message>
        <source>missing mail</source>
        <translation>e-mail que não chegou</translation>
    </message>
    <message>
        <source>sending limit</source>
        <translation>limite de envio</translation>
    </message>
    <message>
        <source>spam sent from the mailbox</source>
        <translation>spam enviado da caixa</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>how long changes take</source>
        <translation>quanto as mudanças demoram</translation>
    </message>
    <message>
        <source>pointing a domain here</source>
        <translation>apontar um domínio para cá</translation>
    </message>
    <message>
        <source>transfer to us</source>
        <translation>transferência para nós</translation>
    </message>
    <message>
        <source>transfer away</source>
        <translation>transferência para fora</translation>
    </message>
    <message>
        <source>expired domain</source>
        <translation>domínio vencido</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domínio</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>expired certificate</source>
        <translation>certificado vencido</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>fatura</translation>
    </message>
    <message>
        <source>suspended account</source>
        <translation>conta suspensa</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>cancelamento</translation>
    </message>
    <message>
        <source>larger package</source>
        <translation>plano maior</translation>
    </message>
    <message>
        <source>control panel</source>
        <translation>painel de controle</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>login</translation>
    </message>
    <message>
        <source>who may act for the account</source>
        <translation>quem pode agir pela conta</translation>
    </message>
    <message>
        <source>the customer&apos;s own code</source>
        <translation>código do próprio cliente</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>reembolso</translation>
    </message>
    <message>
        <source>root access</source>
        <translation>acesso root</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>sugestão</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>agradecimento</translation>
    </message>
</context>
<context>
    <name>thread</name>
    <message>
        <source>Automatic reply</source>
        <translation>Resposta automática</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Não entregue</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Monitoramento</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Correio de voz</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Fórum</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Lista de discussão</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Convite</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>System message</source>
        <translation>Mensagem do sistema</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Prioridade baixa</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Prioridade alta</translation>
    </message>
    <message>
        <source>%1 could not be saved: {reason}.</source>
        <translation>Não foi possível salvar %1: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Escolha outro lugar.</translation>
    </message>
</context>
<context>
    <name>tickets</name>
    <message>
        <source>Unknown sender</source>
        <translation>Remetente desconhecido</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sem assunto)</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Selecionado</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>sem assunto</translation>
    </message>
    <message>
        <source>outbox: {state}</source>
        <translation>caixa de saída: {state}</translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>etiquetas: {tags}</translation>
    </message>
    <message>
        <source>assigned to {agent}</source>
        <translation>responsável: {agent}</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>com anexo</translation>
    </message>
    <message>
        <source>late {span}</source>
        <translation>atrasado {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>faltam {span}</translation>
    </message>
    <message>
        <source>first response</source>
        <translation>primeira resposta</translation>
    </message>
    <message>
        <source>next reply</source>
        <translation>próxima resposta</translation>
    </message>
    <message>
        <source>{target} late by {span}</source>
        <translation>{target}: atraso de {span}</translation>
    </message>
    <message>
        <source>{target} due in {span}</source>
        <translation>{target}: em {span}</translation>
    </message>
    <message>
        <source>promise overdue {span}</source>
        <translation>promessa vencida há {span}</translation>
    </message>
    <message>
        <source>promised by {moment}</source>
        <translation>prometido até {moment}</translation>
    </message>
    <message>
        <source>waits {span}</source>
        <translation>aguarda {span}</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>até {moment}</translation>
    </message>
    <message>
        <source>answered {moment}</source>
        <translation>respondido {moment}</translation>
    </message>
    <message>
        <source>closed, {moment}</source>
        <translation>fechado, {moment}</translation>
    </message>
    <message>
        <source>spam, {moment}</source>
        <translation>spam, {moment}</translation>
    </message>
    <message>
        <source>waiting for {span}</source>
        <translation>aguarda há {span}</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>prioridade alta</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>prioridade baixa</translation>
    </message>
    <message>
        <source>auto-reply</source>
        <translation>resposta automática</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>devolvido</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>newsletter</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>monitoramento</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>recibo</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>correio de voz</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>fórum</translation>
    </message>
    <message>
        <source>mailing list</source>
        <translation>lista de discussão</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>convite</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message>
        <source>No mailbox yet</source>
        <translation>Ainda não há caixa de e-mail</translation>
    </message>
    <message>
        <source>Add your support mailbox, or look around in the demo first.</source>
        <translation>Adicione sua caixa de suporte ou explore antes a demonstração.</translation>
    </message>
    <message>
        <source>Fetching mail…</source>
        <translation>Buscando e-mails…</translation>
    </message>
    <message>
        <source>The newest conversations come first. You can start on them at once.</source>
        <translation>As conversas mais recentes chegam primeiro. Você já pode começar por elas.</translation>
    </message>
    <message>
        <source>This search cannot be read</source>
        <translation>Não foi possível entender esta busca</translation>
    </message>
    <message>
        <source>{read_as}. Try fewer words, or only the start of one; is: from: tag: before: and after: narrow a search.</source>
        <translation>{read_as}. Tente menos palavras ou só o começo de uma; is: from: tag: before: e after: restringem a busca.</translation>
    </message>
    <message>
        <source>No tickets found</source>
        <translation>Nenhum chamado encontrado</translation>
    </message>
    <message>
        <source>The line at the foot of the window says why. Once it can be reached, mail appears here by itself.</source>
        <translation>A linha no rodapé da janela diz por quê. Quando o servidor puder ser alcançado, os e-mails aparecem aqui sozinhos.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached</source>
        <translation>O servidor de e-mail não pode ser alcançado</translation>
    </message>
    <message>
        <source>Everybody has been answered. New mail appears here by itself.</source>
        <translation>Todos foram respondidos. Novos e-mails aparecem aqui sozinhos.</translation>
    </message>
    <message>
        <source>The queue is clear</source>
        <translation>A fila está vazia</translation>
    </message>
    <message>
        <source>G then I goes to everything that needs a reply.</source>
        <translation>G e depois I leva a tudo o que precisa de resposta.</translation>
    </message>
    <message>
        <source>Nothing is promised</source>
        <translation>Nada foi prometido</translation>
    </message>
    <message>
        <source>What an answer promises, such as “by 16:00”, comes back here before it is due.</source>
        <translation>O que uma resposta promete, como “até as 16h”, volta aqui antes do prazo.</translation>
    </message>
    <message>
        <source>Nothing is closed</source>
        <translation>Nada está fechado</translation>
    </message>
    <message>
        <source>Press E on a ticket that is done, and it is kept here.</source>
        <translation>Pressione E em um chamado resolvido e ele fica aqui.</translation>
    </message>
    <message>
        <source>There are no tickets yet</source>
        <translation>Ainda não há chamados</translation>
    </message>
    <message>
        <source>Mail appears here by itself; F5 asks the server now.</source>
        <translation>Os e-mails aparecem aqui sozinhos; F5 consulta o servidor agora.</translation>
    </message>
    <message>
        <source>There is no spam</source>
        <translation>Não há spam</translation>
    </message>
    <message>
        <source>Press # on a ticket that is spam, and it is kept here.</source>
        <translation>Pressione # em um chamado que é spam e ele fica aqui.</translation>
    </message>
    <message>
        <source>Nothing urgent waits</source>
        <translation>Nada urgente aguarda</translation>
    </message>
    <message>
        <source>Press I on a ticket to take it, or look under Unassigned.</source>
        <translation>Pressione I em um chamado para assumi-lo ou veja em Sem responsável.</translation>
    </message>
    <message>
        <source>Nothing of yours waits</source>
        <translation>Nada seu aguarda</translation>
    </message>
    <message>
        <source>Every waiting ticket has somebody</source>
        <translation>Todo chamado em espera tem um responsável</translation>
    </message>
    <message>
        <source>Look under Mine for those that are yours.</source>
        <translation>Veja os seus em Meus.</translation>
    </message>
    <message>
        <source>G then I goes to those that wait for you.</source>
        <translation>G e depois I leva aos que esperam por você.</translation>
    </message>
    <message>
        <source>Press B on a ticket to have it come back later.</source>
        <translation>Pressione B em um chamado para que ele volte mais tarde.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nada foi adiado</translation>
    </message>
    <message>
        <source>Answers wait here for the moment in which they can still be taken back.</source>
        <translation>As respostas esperam aqui pelo tempo em que ainda podem ser retiradas.</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>A caixa de saída está vazia</translation>
    </message>
    <message>
        <source>No customer owes you an answer</source>
        <translation>Nenhum cliente lhe deve uma resposta</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>written to {address}</source>
        <translation>escrito para {address}</translation>
    </message>
    <message>
        <source>VIP contact</source>
        <translation>contato VIP</translation>
    </message>
    <message>
        <source>written to an urgent address</source>
        <translation>escrito para um endereço urgente</translation>
    </message>
    <message>
        <source>a monitor reports trouble</source>
        <translation>um monitor avisa de um problema</translation>
    </message>
    <message>
        <source>a break-in</source>
        <translation>uma invasão</translation>
    </message>
    <message>
        <source>private data is exposed</source>
        <translation>dados privados expostos</translation>
    </message>
    <message>
        <source>mail goes out that should not</source>
        <translation>sai e-mail que não deveria</translation>
    </message>
    <message>
        <source>data is lost</source>
        <translation>perda de dados</translation>
    </message>
    <message>
        <source>a live service is down</source>
        <translation>um serviço em produção está fora do ar</translation>
    </message>
    <message>
        <source>money is being lost</source>
        <translation>perde-se dinheiro</translation>
    </message>
    <message>
        <source>mail has stopped</source>
        <translation>o e-mail parou</translation>
    </message>
    <message>
        <source>a service is about to stop</source>
        <translation>um serviço está prestes a parar</translation>
    </message>
    <message>
        <source>something we run fails</source>
        <translation>falha algo que mantemos</translation>
    </message>
    <message>
        <source>what was down is down again</source>
        <translation>o que tinha caído caiu de novo</translation>
    </message>
</context>
<context>
    <name>warnings</name>
    <message>
        <source>Its parts are nested far deeper than any mail needs, so its source is shown.</source>
        <translation>Suas partes estão aninhadas muito além do que um e-mail precisa, então o código-fonte é mostrado.</translation>
    </message>
    <message>
        <source>It is larger than 100 MB, so only the beginning of its source is shown.</source>
        <translation>Tem mais de 100 MB, então só o início do código-fonte é mostrado.</translation>
    </message>
    <message>
        <source>It could not be read, so its source is shown.</source>
        <translation>Não foi possível lê-lo, então o código-fonte é mostrado.</translation>
    </message>
    <message>
        <source>Its structure is broken; what could be read is shown.</source>
        <translation>Sua estrutura está quebrada; é mostrado o que pôde ser lido.</translation>
    </message>
    <message>
        <source>Its character set was missing or wrong and had to be guessed.</source>
        <translation>O conjunto de caracteres faltava ou estava errado e teve de ser adivinhado.</translation>
    </message>
    <message>
        <source>Its text is very long; only the beginning is shown.</source>
        <translation>O texto é muito longo; só o início é mostrado.</translation>
    </message>
    <message>
        <source>It has {count} From headers; the first one is shown.</source>
        <translation>Tem {count} cabeçalhos From; o primeiro é mostrado.</translation>
    </message>
    <message>
        <source>Several senders are named; the first one is shown.</source>
        <translation>Vários remetentes são citados; o primeiro é mostrado.</translation>
    </message>
    <message>
        <source>The sender&apos;s name held invisible or direction-changing characters; they were removed.</source>
        <translation>O nome do remetente tinha caracteres invisíveis ou que mudam a direção; foram removidos.</translation>
    </message>
    <message>
        <source>The text says {shown}, but the link goes to {host}.</source>
        <translation>O texto diz {shown}, mas o link leva a {host}.</translation>
    </message>
    <message>
        <source>The part before the @ is bait: the link goes to {host}.</source>
        <translation>A parte antes do @ é isca: o link leva a {host}.</translation>
    </message>
    <message>
        <source>The name {host} uses foreign letters that can look like others.</source>
        <translation>O nome {host} usa letras estrangeiras que podem parecer outras.</translation>
    </message>
    <message>
        <source>The link goes to a bare number ({host}), not to a name.</source>
        <translation>O link leva a um simples número ({host}), não a um nome.</translation>
    </message>
    <message>
        <source>This file looks like a .{before} but is a program (.{extension}). Do not open it.</source>
        <translation>Este arquivo parece um .{before}, mas é um programa (.{extension}). Não o abra.</translation>
    </message>
    <message>
        <source>This file is a program or script (.{extension}): it could do anything once opened.</source>
        <translation>Este arquivo é um programa ou script (.{extension}): pode fazer qualquer coisa ao ser aberto.</translation>
    </message>
    <message>
        <source>This document (.{extension}) can carry macros that run when it is opened.</source>
        <translation>Este documento (.{extension}) pode conter macros que rodam ao ser aberto.</translation>
    </message>
    <message>
        <source>This is a web page or drawing that can carry scripts: save it and look at its text first.</source>
        <translation>É uma página ou desenho que pode conter scripts: salve-o e veja primeiro o texto.</translation>
    </message>
    <message>
        <source>The content is {what}, whatever the name says. Do not open it.</source>
        <translation>O conteúdo é {what}, seja qual for o nome. Não o abra.</translation>
    </message>
    <message>
        <source>The content is a web page, not a .{extension} file. Do not open it.</source>
        <translation>O conteúdo é uma página web, não um arquivo .{extension}. Não o abra.</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>um programa do Windows</translation>
    </message>
    <message>
        <source>a Linux program</source>
        <translation>um programa do Linux</translation>
    </message>
    <message>
        <source>a macOS program</source>
        <translation>um programa do macOS</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>um script</translation>
    </message>
    <message>
        <source>a Windows shortcut</source>
        <translation>um atalho do Windows</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>&lt;1 min</source>
        <translation>&lt;1 min</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>um instante</translation>
    </message>
    <message>
        <source>needs reply</source>
        <translation>requer resposta</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>aguardando o cliente</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>adiado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>Needs reply</source>
        <translation>A responder</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgentes</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meus</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sem responsável</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Promessas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Adiados</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Caixa de saída</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fechados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
</context>
</TS>
