<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AccountDesk</name>
    <message>
        <source>The demo opens in a window of its own</source>
        <translation>Demo otwiera się we własnym oknie</translation>
    </message>
    <message>
        <source>The demo could not be started</source>
        <translation>Nie udało się uruchomić demo</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Change mailbox</source>
        <translation>Zmień skrzynkę pocztową</translation>
    </message>
    <message>
        <source>Add a mailbox</source>
        <translation>Dodaj skrzynkę pocztową</translation>
    </message>
    <message>
        <source>&amp;Cancel test</source>
        <translation>&amp;Przerwij test</translation>
    </message>
    <message>
        <source>Fill in %1.</source>
        <translation>Uzupełnij: %1.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Test przerwano.</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testuj</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) found. Tick those that hold customers&apos; mail.</source>
        <translation>
            <numerusform>Znaleziono %n folder. Zaznacz go, jeśli jest w nim poczta od klientów.</numerusform>
            <numerusform>Znaleziono %n foldery. Zaznacz te, w których jest poczta od klientów.</numerusform>
            <numerusform>Znaleziono %n folderów. Zaznacz te, w których jest poczta od klientów.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;List folders</source>
        <translation>&amp;Lista folderów</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Wypróbuj &amp;demo</translation>
    </message>
    <message>
        <source>Add the mailbox your customers write to, or look around in the demo first.</source>
        <translation>Dodaj skrzynkę, na którą piszą klienci, albo najpierw rozejrzyj się w demo.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Leave empty to keep it as it is</source>
        <translation>Puste pole – bez zmian</translation>
    </message>
    <message>
        <source>Fill in %1.</source>
        <translation>Uzupełnij: %1.</translation>
    </message>
    <message>
        <source>Kept in your keyring, or printed by the command on each run.</source>
        <translation>W pęku kluczy albo z polecenia przy każdym starcie.</translation>
    </message>
    <message>
        <source>Tokens are kept in your keyring, or one is printed by the command.</source>
        <translation>Tokeny są w pęku kluczy albo wypisuje je polecenie.</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Adres e-mail</translation>
    </message>
    <message>
        <source>Name shown to customers</source>
        <translation>Nazwa widoczna dla klientów</translation>
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
        <translation>Nazwa użytkownika</translation>
    </message>
    <message>
        <source>Mostly the mail address</source>
        <translation>Zwykle adres e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Password command</source>
        <translation>Polecenie podające hasło</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>&amp;Więcej ustawień</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię i nazwisko</translation>
    </message>
    <message>
        <source>IMAP (reading)</source>
        <translation>IMAP (odbiór)</translation>
    </message>
    <message>
        <source>SMTP (sending)</source>
        <translation>SMTP (wysyłka)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Użytkownik</translation>
    </message>
    <message>
        <source>Log in by</source>
        <translation>Logowanie</translation>
    </message>
    <message>
        <source>or command</source>
        <translation>lub polecenie</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Foldery</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Konta</translation>
    </message>
    <message>
        <source>No mailbox yet. Add yours, or look around in the demo first.</source>
        <translation>Nie ma jeszcze skrzynki. Dodaj swoją albo najpierw rozejrzyj się w demo.</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Usuń konto</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Usunąć %1?</translation>
    </message>
    <message>
        <source>Its password is forgotten and its mail is not fetched any more. The tickets stay here, and nothing is deleted on the server.</source>
        <translation>Hasło zostanie zapomniane, a poczta nie będzie już pobierana. Zgłoszenia zostają tutaj, a na serwerze nic nie zostanie usunięte.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>Usunięto %1.</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Dodaj…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edytuj…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testuj</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Usuń…</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>&amp;Wypróbuj demo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Reply</source>
        <translation>Odpowiedz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Więcej działań</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>There is nothing to undo</source>
        <translation>Nie ma czego cofnąć</translation>
    </message>
    <message>
        <source>Too late: the mail is on its way</source>
        <translation>Za późno: wiadomość jest już w drodze</translation>
    </message>
    <message>
        <source>Not sent. Your answer is a draft again</source>
        <translation>Nie wysłano. Odpowiedź jest znów szkicem</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>Alerts</source>
        <translation>Alerty</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Potwierdź</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Potwierdź wszystkie</translation>
    </message>
</context>
<context>
    <name>AlertTray</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerty</numerusform>
            <numerusform>%n alertów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dla</translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message>
        <source>Insert an article</source>
        <translation>Wstaw artykuł</translation>
    </message>
    <message>
        <source>No article holds all of these words.</source>
        <translation>Żaden artykuł nie zawiera wszystkich tych słów.</translation>
    </message>
    <message>
        <source>There are no articles yet. Write the first under Knowledge.</source>
        <translation>Nie ma jeszcze artykułów. Pierwszy można napisać w oknie Baza wiedzy.</translation>
    </message>
    <message>
        <source>For agents only: it goes into no answer.</source>
        <translation>Tylko dla zespołu: nie trafia do żadnej odpowiedzi.</translation>
    </message>
    <message>
        <source>For links, fill in “Help pages” under Preferences, The company.</source>
        <translation>Aby wstawiać linki, uzupełnij „Strony pomocy” w Preferencjach, Firma.</translation>
    </message>
    <message>
        <source>Enter inserts a link, Ctrl+Enter the text.</source>
        <translation>Enter wstawia link, Ctrl+Enter tekst.</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Szukaj artykułów</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artykuły</translation>
    </message>
    <message>
        <source>The article as it is read</source>
        <translation>Artykuł w postaci, w jakiej jest czytany</translation>
    </message>
    <message>
        <source>Insert a link</source>
        <translation>Wstaw link</translation>
    </message>
    <message>
        <source>Insert the text</source>
        <translation>Wstaw tekst</translation>
    </message>
</context>
<context>
    <name>ArticleTexts</name>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Snooze until…</source>
        <translation>Odłóż do…</translation>
    </message>
    <message>
        <source>Assign to…</source>
        <translation>Przypisz do…</translation>
    </message>
    <message>
        <source>Add or remove a tag…</source>
        <translation>Dodaj lub usuń etykietę…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Priorytet…</translation>
    </message>
    <message>
        <source>Looks…</source>
        <translation>Wygląd…</translation>
    </message>
    <message>
        <source>Merge with… (search)</source>
        <translation>Połącz z… (szukaj)</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Odłóż do</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Odłóż</translation>
    </message>
</context>
<context>
    <name>AskingForm</name>
    <message>
        <source>Insert</source>
        <translation>Wstaw</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>What you leave empty stays open in the text, and has to be filled in there.</source>
        <translation>Co zostanie puste, pozostanie otwarte w tekście i trzeba to tam uzupełnić.</translation>
    </message>
</context>
<context>
    <name>AttachedFiles</name>
    <message>
        <source>Attachments</source>
        <translation>Załączniki</translation>
    </message>
    <message>
        <source>Remove attachment %1</source>
        <translation>Usuń załącznik %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>w tekście</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>Razem %1</translation>
    </message>
    <message>
        <source>%1: many servers refuse more than 25 MB</source>
        <translation>%1: wiele serwerów odrzuca ponad 25 MB</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach files</source>
        <translation>Dołącz pliki</translation>
    </message>
    <message>
        <source>Reading files…</source>
        <translation>Odczytywanie plików…</translation>
    </message>
</context>
<context>
    <name>AttachmentChips</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n załącznik</numerusform>
            <numerusform>%n załączniki</numerusform>
            <numerusform>%n załączników</numerusform>
        </translation>
    </message>
    <message>
        <source>save only</source>
        <translation>tylko zapis</translation>
    </message>
    <message>
        <source>Attachment %1, %2</source>
        <translation>Załącznik %1, %2</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Otwórz</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Zapisz jako…</translation>
    </message>
</context>
<context>
    <name>AttachmentFlow</name>
    <message>
        <source>Reading the attachment…</source>
        <translation>Odczytywanie załącznika…</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Otwarto %1</translation>
    </message>
    <message>
        <source>No program opens %1. Save it instead.</source>
        <translation>Żaden program nie otwiera %1. Zapisz plik.</translation>
    </message>
    <message>
        <source>Save attachment</source>
        <translation>Zapisz załącznik</translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation>Zapisz mimo to</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Zapisano %1</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Odrzuć</translation>
    </message>
</context>
<context>
    <name>BrowserSignIn</name>
    <message>
        <source>Sign in with &amp;browser</source>
        <translation>Zaloguj w prze&amp;glądarce</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page and go back to AgentDesk.</source>
        <translation>Zalogowano. Możesz zamknąć tę stronę i wrócić do AgentDesk.</translation>
    </message>
    <message>
        <source>The sign-in did not work. Go back to AgentDesk, which says why.</source>
        <translation>Logowanie się nie powiodło. Wróć do AgentDesk, tam podano przyczynę.</translation>
    </message>
    <message>
        <source>Cancel sign-&amp;in</source>
        <translation>Anuluj lo&amp;gowanie</translation>
    </message>
    <message>
        <source>Sign in in your browser; this window waits for it.</source>
        <translation>Zaloguj się w przeglądarce; to okno na to czeka.</translation>
    </message>
    <message>
        <source>No browser opened. Open this address in one: %1</source>
        <translation>Nie otwarto żadnej przeglądarki. Otwórz w niej ten adres: %1</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Zalogowano jako %1.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Logowanie anulowano.</translation>
    </message>
</context>
<context>
    <name>CannedManager</name>
    <message>
        <source>Canned responses</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
    <message>
        <source>Tr&amp;y it</source>
        <translation>W&amp;ypróbuj</translation>
    </message>
    <message>
        <source>As it reads</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>Preview and versions</source>
        <translation>Podgląd i wersje</translation>
    </message>
</context>
<context>
    <name>CannedPicker</name>
    <message>
        <source>Insert a canned response</source>
        <translation>Wstaw gotową odpowiedź</translation>
    </message>
    <message>
        <source>There are no canned responses yet.</source>
        <translation>Nie ma jeszcze gotowych odpowiedzi.</translation>
    </message>
    <message>
        <source>Search canned responses</source>
        <translation>Szukaj gotowych odpowiedzi</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
    <message>
        <source>Enter inserts at the cursor. You can insert several.</source>
        <translation>Enter wstawia w miejscu kursora. Można wstawić kilka.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Wstaw</translation>
    </message>
    <message>
        <source>No canned response matches. Type fewer letters, or a word of its text.</source>
        <translation>Żadna gotowa odpowiedź nie pasuje. Wpisz mniej liter albo słowo z jej treści.</translation>
    </message>
</context>
<context>
    <name>CannedPreview</name>
    <message>
        <source>The text as it would be inserted</source>
        <translation>Tekst, jaki zostałby wstawiony</translation>
    </message>
    <message>
        <source>Once sent: %1</source>
        <translation>Po wysłaniu: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Temat: %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Załączniki: %1</translation>
    </message>
    <message>
        <source>Asks you first: %1</source>
        <translation>Najpierw zapyta o: %1</translation>
    </message>
</context>
<context>
    <name>CannedTexts</name>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Before an answer is sent, say:</source>
        <translation>Przed wysłaniem odpowiedzi informuj o:</translation>
    </message>
    <message>
        <source>questions that are not answered</source>
        <translation>pytaniach bez odpowiedzi</translation>
    </message>
    <message>
        <source>that much the same was sent before</source>
        <translation>tym, że prawie to samo już wysłano</translation>
    </message>
    <message>
        <source>promises that would be due before now</source>
        <translation>obietnicach z terminem w przeszłości</translation>
    </message>
    <message>
        <source>files that the text speaks of and that are not attached</source>
        <translation>plikach, o których mowa w tekście, a których nie dołączono</translation>
    </message>
    <message>
        <source>recipients who are new in the ticket</source>
        <translation>odbiorcach nowych w zgłoszeniu</translation>
    </message>
    <message>
        <source>that a mail goes to many recipients</source>
        <translation>wiadomości do wielu odbiorców</translation>
    </message>
    <message>
        <source>what looks like a password</source>
        <translation>tym, co wygląda na hasło</translation>
    </message>
    <message>
        <source>what looks like a card number</source>
        <translation>tym, co wygląda na numer karty</translation>
    </message>
    <message>
        <source>that it is written in another language than the mail</source>
        <translation>odpowiedzi w innym języku niż wiadomość</translation>
    </message>
    <message>
        <source>that there is no greeting</source>
        <translation>braku powitania</translation>
    </message>
    <message>
        <source>a greeting in another language</source>
        <translation>powitaniu w innym języku</translation>
    </message>
    <message>
        <source>what may sound like the customer&apos;s fault</source>
        <translation>tym, co może brzmieć jak wina klienta</translation>
    </message>
    <message>
        <source>refusals that offer nothing</source>
        <translation>odmowie bez propozycji</translation>
    </message>
    <message>
        <source>capitals that read like shouting</source>
        <translation>wielkich literach, które brzmią jak krzyk</translation>
    </message>
    <message>
        <source>words that a customer may not know</source>
        <translation>słowach, których klient może nie znać</translation>
    </message>
    <message>
        <source>words that are not in the dictionary</source>
        <translation>słowach spoza słownika</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Support hours</source>
        <translation>Godziny pracy</translation>
    </message>
    <message>
        <source>Language of the support hours</source>
        <translation>Język godzin pracy</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Strona WWW</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Strona statusu</translation>
    </message>
    <message>
        <source>Webmail</source>
        <translation>Poczta przez przeglądarkę</translation>
    </message>
    <message>
        <source>Control panel</source>
        <translation>Panel klienta</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Strony pomocy</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Server for incoming mail</source>
        <translation>Serwer poczty przychodzącej</translation>
    </message>
    <message>
        <source>Server for outgoing mail</source>
        <translation>Serwer poczty wychodzącej</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Composer</source>
        <translation>Edytor odpowiedzi</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Odrzuć szkic</translation>
    </message>
    <message>
        <source>Throw away what you have written here?</source>
        <translation>Odrzucić to, co tu napisano?</translation>
    </message>
    <message>
        <source>No question of the customer&apos;s is open.</source>
        <translation>Żadne pytanie klienta nie jest otwarte.</translation>
    </message>
</context>
<context>
    <name>ComposerForm</name>
    <message>
        <source>Inserted: %1</source>
        <translation>Wstawiono: %1</translation>
    </message>
    <message>
        <source>pasted.txt</source>
        <translation>wklejone.txt</translation>
    </message>
    <message>
        <source>What you pasted has lines too long to edit: it goes along as the file %1.</source>
        <translation>Wklejony tekst ma wiersze zbyt długie do edycji: zostanie dołączony jako plik %1.</translation>
    </message>
    <message>
        <source>Internal note – stays here</source>
        <translation>Notatka wewnętrzna – zostaje tutaj</translation>
    </message>
    <message>
        <source>Forward: %1</source>
        <translation>Przekaż: %1</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Odpowiedź do %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Język: %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Notatka wewnętrzna</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Text of the internal note</source>
        <translation>Treść notatki wewnętrznej</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Treść odpowiedzi</translation>
    </message>
    <message>
        <source>Seen by your colleagues only. It is never sent.</source>
        <translation>Widzi ją tylko zespół. Nigdy nie jest wysyłana.</translation>
    </message>
    <message>
        <source>Write your answer…</source>
        <translation>Napisz odpowiedź…</translation>
    </message>
    <message>
        <source>Put away; the draft is kept (Esc)</source>
        <translation>Schowaj; szkic zostaje zachowany (Esc)</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>VIP: mail is urgent</source>
        <translation>VIP: poczta jest pilna</translation>
    </message>
    <message>
        <source>Make VIP</source>
        <translation>Nadaj status VIP</translation>
    </message>
    <message>
        <source>Mail of a VIP is always urgent and raises an alert.</source>
        <translation>Poczta od VIP-a jest zawsze pilna i wywołuje alert.</translation>
    </message>
    <message>
        <source>{span}, since {moment}</source>
        <translation>{span}, od {moment}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Otwarto</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikt</translation>
    </message>
    <message>
        <source>Assignee: {agent}</source>
        <translation>Przypisany: {agent}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Przypisany</translation>
    </message>
    <message>
        <source>Remove tag {tag}</source>
        <translation>Usuń etykietę {tag}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etykieta</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Dodaj etykietę</translation>
    </message>
    <message>
        <source>No other tickets of this contact</source>
        <translation>Brak innych zgłoszeń tego kontaktu</translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>Inne zgłoszenia</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutę</numerusform>
            <numerusform>%n minuty</numerusform>
            <numerusform>%n minut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n godzinę</numerusform>
            <numerusform>%n godziny</numerusform>
            <numerusform>%n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n</source>
        <translation>
            <numerusform>Skrzynka nadawcza: %n</numerusform>
            <numerusform>Skrzynka nadawcza: %n</numerusform>
            <numerusform>Skrzynka nadawcza: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n need(s) a decision</source>
        <translation>
            <numerusform>Skrzynka nadawcza: %n wymaga decyzji</numerusform>
            <numerusform>Skrzynka nadawcza: %n wymagają decyzji</numerusform>
            <numerusform>Skrzynka nadawcza: %n wymaga decyzji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgent: %n more from %1 so far</source>
        <translation>
            <numerusform>Pilne: dotąd jeszcze %n od %1</numerusform>
            <numerusform>Pilne: dotąd jeszcze %n od %1</numerusform>
            <numerusform>Pilne: dotąd jeszcze %n od %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will come back from snooze: G then S shows them.</source>
        <translation>
            <numerusform>Wróci %n odłożone zgłoszenie: pokaże je G, potem S.</numerusform>
            <numerusform>Wrócą %n odłożone zgłoszenia: pokaże je G, potem S.</numerusform>
            <numerusform>Wróci %n odłożonych zgłoszeń: pokaże je G, potem S.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <translation>
            <numerusform>%1: %n zgłoszenie</numerusform>
            <numerusform>%1: %n zgłoszenia</numerusform>
            <numerusform>%1: %n zgłoszeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n ticket(s)</source>
        <translation>
            <numerusform>Połączono %n zgłoszenie</numerusform>
            <numerusform>Połączono %n zgłoszenia</numerusform>
            <numerusform>Połączono %n zgłoszeń</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Coś poszło nie tak</translation>
    </message>
    <message>
        <source>AgentDesk met an error that it did not expect</source>
        <translation>W AgentDesk wystąpił nieoczekiwany błąd</translation>
    </message>
    <message>
        <source>Your mail, drafts and outbox are kept. You can go on; if it happens again, report these details.</source>
        <translation>Poczta, szkice i skrzynka nadawcza są bezpieczne. Można pracować dalej; jeśli błąd się powtórzy, zgłoś te szczegóły.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopiuj szczegóły</translation>
    </message>
</context>
<context>
    <name>DesktopAlerts</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Potwierdź</translation>
    </message>
    <message>
        <source>Desktop notifications need the window&apos;s event loop.</source>
        <translation>Powiadomienia pulpitu wymagają pętli zdarzeń okna.</translation>
    </message>
    <message>
        <source>The notification server does not answer. Alerts appear in this window.</source>
        <translation>Serwer powiadomień nie odpowiada. Alerty pojawiają się w tym oknie.</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Continue</source>
        <translation>Kontynuuj</translation>
    </message>
    <message>
        <source>Draft note</source>
        <translation>Szkic notatki</translation>
    </message>
    <message>
        <source>Draft reply</source>
        <translation>Szkic odpowiedzi</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Mail/Programs</source>
        <translation>Poczta/Programy</translation>
    </message>
    <message>
        <source>words that customers use, by commas</source>
        <translation>słowa, których używają klienci, po przecinkach</translation>
    </message>
    <message>
        <source>Leave the status as it is</source>
        <translation>Nie zmieniaj statusu</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Czekaj na klienta</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Zamknij zgłoszenie</translation>
    </message>
    <message>
        <source>Snooze for </source>
        <translation>Odłóż na </translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Do not snooze</source>
        <translation>Nie odkładaj</translation>
    </message>
    <message>
        <source>A fragment: only other entries take it in</source>
        <translation>Fragment: tylko do wstawiania w innych tekstach</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tytuł</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>Słowa &amp;kluczowe</translation>
    </message>
    <message>
        <source>Fol&amp;der</source>
        <translation>Fol&amp;der</translation>
    </message>
    <message>
        <source>K&amp;ind, for</source>
        <translation>&amp;Rodzaj, dla</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Once sent</source>
        <translation>Po wysłaniu</translation>
    </message>
    <message>
        <source>Status once sent</source>
        <translation>Status po wysłaniu</translation>
    </message>
    <message>
        <source>Snooze for</source>
        <translation>Odłóż na</translation>
    </message>
    <message>
        <source>Add ta&amp;gs</source>
        <translation>Dodaj &amp;etykiety</translation>
    </message>
    <message>
        <source>&amp;Assign to</source>
        <translation>Przy&amp;pisz do</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Without a folder</source>
        <translation>Bez folderu</translation>
    </message>
    <message>
        <source>Throw away what you changed in “%1”?</source>
        <translation>Odrzucić zmiany w „%1”?</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Stan: %1</translation>
    </message>
    <message>
        <source>Search titles, keywords and texts</source>
        <translation>Szukaj w tytułach, słowach kluczowych i tekstach</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nowa</translation>
    </message>
    <message>
        <source>A&amp;pprove</source>
        <translation>Za&amp;twierdź</translation>
    </message>
    <message>
        <source>&amp;Retire</source>
        <translation>&amp;Wycofaj</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Zapisz</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>DW</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temat</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Odpowiedz &amp;wszystkim</translation>
    </message>
    <message>
        <source>Cc, subject</source>
        <translation>DW, temat</translation>
    </message>
    <message>
        <source>Bcc: %1</source>
        <translation>UDW: %1</translation>
    </message>
</context>
<context>
    <name>FetchFlow</name>
    <message>
        <source>Fetching the mail from the server…</source>
        <translation>Pobieranie wiadomości z serwera…</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Folders to mirror</source>
        <translation>Foldery do pobierania</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Attach…</source>
        <translation>Dołącz…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dołącz pliki</translation>
    </message>
    <message>
        <source>Canned…</source>
        <translation>Gotowe…</translation>
    </message>
    <message>
        <source>Article…</source>
        <translation>Artykuł…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Wyrzuć ten szkic</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Wyślij i zamknij</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>Wstaw gotową odpowiedź</translation>
    </message>
    <message>
        <source>Insert an article</source>
        <translation>Wstaw artykuł</translation>
    </message>
    <message>
        <source>Send, and close the ticket</source>
        <translation>Wyślij i zamknij zgłoszenie</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Dodaj notatkę</translation>
    </message>
</context>
<context>
    <name>GapList</name>
    <message>
        <source>Questions answered by hand</source>
        <translation>Pytania, na które odpowiadano ręcznie</translation>
    </message>
    <message>
        <source>Looking through your answers…</source>
        <translation>Przeglądam odpowiedzi…</translation>
    </message>
    <message>
        <source>&amp;Write an article</source>
        <translation>&amp;Napisz artykuł</translation>
    </message>
    <message>
        <source>Asked in several tickets, answered in an agent&apos;s own words, and in no article yet:</source>
        <translation>Pytano o to w kilku zgłoszeniach, odpowiadano własnymi słowami, a artykułu jeszcze nie ma:</translation>
    </message>
    <message>
        <source>Nothing was answered by hand again and again in the last half year.</source>
        <translation>W ostatnim półroczu na nic nie odpowiadano ręcznie raz po raz.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n zgłoszenie</numerusform>
            <numerusform>%n zgłoszenia</numerusform>
            <numerusform>%n zgłoszeń</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Single keys do nothing while you type. Change them in keys.toml of your profile.</source>
        <translation>Pojedyncze klawisze nie działają podczas pisania. Skróty zmienisz w pliku keys.toml swojego profilu.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Time zone</source>
        <translation>Strefa czasowa</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Święta w</translation>
    </message>
    <message>
        <source>Empty: that of this computer.</source>
        <translation>Puste: strefa tego komputera.</translation>
    </message>
    <message>
        <source>A country, or a part of it.</source>
        <translation>Kraj lub jego część.</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Inne dni</translation>
    </message>
    <message>
        <source>“%1” cannot be: %2.</source>
        <translation>„%1” jest niedozwolone: %2.</translation>
    </message>
</context>
<context>
    <name>HoverLine</name>
    <message>
        <source>This link cannot be opened</source>
        <translation>Tego linku nie można otworzyć</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>Back up to</source>
        <translation>Kopia zapasowa do pliku</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Przywracanie kopii zapasowej</translation>
    </message>
    <message>
        <source>Backed up to %1. Passwords are not in it.</source>
        <translation>Kopię zapasową zapisano w %1. Haseł w niej nie ma.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Tworzenie kopii zapasowej…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Odczytywanie kopii zapasowej…</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}?</source>
        <translation>Przywrócić kopię zapasową z: {moment}?</translation>
    </message>
    <message>
        <source>The window closes and opens again on it. What is here now is kept in a folder beside. Mail that waited in the outbox of the backup is not sent by itself.</source>
        <translation>Okno zamknie się i otworzy ponownie z jej zawartością. To, co jest tu teraz, zostanie zachowane w folderze obok. Poczta, która czekała w skrzynce nadawczej kopii, nie zostanie wysłana sama.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Przywróć</translation>
    </message>
</context>
<context>
    <name>KnowledgeWindow</name>
    <message>
        <source>Knowledge</source>
        <translation>Baza wiedzy</translation>
    </message>
    <message>
        <source>The article as it is read</source>
        <translation>Artykuł w postaci, w jakiej jest czytany</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Bez kategorii</translation>
    </message>
    <message>
        <source>As it reads</source>
        <translation>Podgląd</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Luki</translation>
    </message>
    <message>
        <source>Preview, versions and gaps</source>
        <translation>Podgląd, wersje i luki</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open link</source>
        <translation>Otwórz link</translation>
    </message>
    <message>
        <source>(no host)</source>
        <translation>(brak hosta)</translation>
    </message>
    <message>
        <source>The link leads to %1</source>
        <translation>Link prowadzi do %1</translation>
    </message>
    <message>
        <source>This link cannot be opened: it is neither a web nor a mail address.</source>
        <translation>Tego linku nie można otworzyć: nie prowadzi ani do strony, ani do adresu e-mail.</translation>
    </message>
    <message>
        <source>Write to this address in your mail program? Nothing is sent by itself.</source>
        <translation>Napisać na ten adres w programie pocztowym? Nic nie zostanie wysłane samo.</translation>
    </message>
    <message>
        <source>Open this web site in your browser?</source>
        <translation>Otworzyć tę stronę w przeglądarce?</translation>
    </message>
    <message>
        <source>The connection would not be encrypted.</source>
        <translation>Połączenie nie będzie szyfrowane.</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>Pełny adres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Kopiuj adres</translation>
    </message>
    <message>
        <source>Open mail program</source>
        <translation>Otwórz program pocztowy</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Otwórz w przeglądarce</translation>
    </message>
</context>
<context>
    <name>MacroChip</name>
    <message>
        <source>Leave it out</source>
        <translation>Pomiń to</translation>
    </message>
    <message>
        <source>Once sent: %1</source>
        <translation>Po wysłaniu: %1</translation>
    </message>
    <message>
        <source>%1. Press to leave it out</source>
        <translation>%1. Naciśnij, aby to pominąć</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Odpowiedz</translation>
    </message>
    <message>
        <source>Show as &amp;designed</source>
        <translation>Pokaż oryginalny &amp;wygląd</translation>
    </message>
    <message>
        <source>Show as &amp;plain text</source>
        <translation>Pokaż jako &amp;zwykły tekst</translation>
    </message>
    <message>
        <source>Show the plain text &amp;version</source>
        <translation>Pokaż &amp;wersję tekstową</translation>
    </message>
    <message>
        <source>Show &amp;source</source>
        <translation>Pokaż ź&amp;ródło</translation>
    </message>
    <message>
        <source>S&amp;plit off into a ticket of its own</source>
        <translation>Wy&amp;dziel do osobnego zgłoszenia</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>Treść wiadomości</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Pokaż źródło</translation>
    </message>
    <message>
        <source>Show the rest (%1)</source>
        <translation>Pokaż resztę (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Show remote images (%n blocked)</source>
        <translation>
            <numerusform>Pokaż obrazy zdalne (zablokowano %n)</numerusform>
            <numerusform>Pokaż obrazy zdalne (zablokowano %n)</numerusform>
            <numerusform>Pokaż obrazy zdalne (zablokowano %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Ukryj cytowany tekst</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Pokaż cytowany tekst</translation>
    </message>
    <message>
        <source>Hide signature</source>
        <translation>Ukryj podpis</translation>
    </message>
    <message>
        <source>Show signature</source>
        <translation>Pokaż podpis</translation>
    </message>
    <message>
        <source>(no sender)</source>
        <translation>(brak nadawcy)</translation>
    </message>
    <message>
        <source>Our mail from %1, %2</source>
        <translation>Nasza wiadomość od %1, %2</translation>
    </message>
    <message>
        <source>Mail from %1, %2</source>
        <translation>Wiadomość od %1, %2</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>wysłane przez %1</translation>
    </message>
</context>
<context>
    <name>MailHeading</name>
    <message>
        <source>(no sender)</source>
        <translation>(brak nadawcy)</translation>
    </message>
    <message>
        <source>sent by %1</source>
        <translation>wysłane przez %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Sent by us</source>
        <translation>Wysłane przez nas</translation>
    </message>
    <message numerus="yes">
        <source>+%n copy/copies</source>
        <translation>
            <numerusform>+%n kopia</numerusform>
            <numerusform>+%n kopie</numerusform>
            <numerusform>+%n kopii</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(nikogo)</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>do %1</translation>
    </message>
    <message>
        <source>Recipients and date: %1</source>
        <translation>Odbiorcy i data: %1</translation>
    </message>
    <message>
        <source>Show all recipients</source>
        <translation>Pokaż wszystkich odbiorców</translation>
    </message>
    <message>
        <source>More about this mail</source>
        <translation>Więcej o tej wiadomości</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Wysłane przez</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>DW</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Odpowiedzi trafiają do</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Odebrano</translation>
    </message>
    <message>
        <source>Answers to this mail go to another domain: %1</source>
        <translation>Odpowiedzi na tę wiadomość trafiają do innej domeny: %1</translation>
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
        <translation>Treść notatki wewnętrznej</translation>
    </message>
    <message>
        <source>Internal note by %1, %2</source>
        <translation>Notatka wewnętrzna: %1, %2</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Notatka wewnętrzna</translation>
    </message>
</context>
<context>
    <name>OfferedArticle</name>
    <message>
        <source>Suggested article: %1</source>
        <translation>Proponowany artykuł: %1</translation>
    </message>
</context>
<context>
    <name>OutboxDeeds</name>
    <message>
        <source>The mail is sent now</source>
        <translation>Wiadomość jest teraz wysyłana</translation>
    </message>
    <message>
        <source>The mail is sent once more</source>
        <translation>Wiadomość jest wysyłana ponownie</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Count “%1” as sent?</source>
        <translation>Uznać „%1” za wysłaną?</translation>
    </message>
    <message>
        <source>It leaves the outbox and is not sent again.</source>
        <translation>Zniknie ze skrzynki nadawczej i nie zostanie wysłana ponownie.</translation>
    </message>
    <message>
        <source>Count it as sent</source>
        <translation>Uznaj za wysłaną</translation>
    </message>
    <message>
        <source>The mail counts as sent</source>
        <translation>Wiadomość uznano za wysłaną</translation>
    </message>
    <message>
        <source>Too late: the mail is on its way</source>
        <translation>Za późno: wiadomość jest już w drodze</translation>
    </message>
    <message>
        <source>Not sent. Your answer is a draft again</source>
        <translation>Nie wysłano. Odpowiedź jest znów szkicem</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Hasło użytkownika %1</translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>Hasło użytkownika %1 na %2</translation>
    </message>
    <message>
        <source>Keep it in the keyring (%1)</source>
        <translation>Zachowaj w pęku kluczy (%1)</translation>
    </message>
    <message>
        <source>Type the password, or cancel to stay offline.</source>
        <translation>Wpisz hasło albo anuluj, aby pozostać offline.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Użyj</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Pozostań offline</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Nic nie pasuje.</translation>
    </message>
    <message>
        <source>Start typing…</source>
        <translation>Zacznij pisać…</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Reading files…</source>
        <translation>Odczytywanie plików…</translation>
    </message>
    <message>
        <source>%1 was scaled down to go by mail</source>
        <translation>%1 zmniejszono, aby można było wysłać pocztą</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencje</translation>
    </message>
    <message>
        <source>Fill in a mail address, such as anna@example.org.</source>
        <translation>Podaj adres e-mail, na przykład anna@example.org.</translation>
    </message>
    <message>
        <source>Fill in %1.</source>
        <translation>Uzupełnij: %1.</translation>
    </message>
    <message>
        <source>The language changes when AgentDesk is started again</source>
        <translation>Język zmieni się po ponownym uruchomieniu AgentDesk</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Twoje imię i nazwisko</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Twój adres</translation>
    </message>
    <message>
        <source>Language of the signature</source>
        <translation>Język podpisu</translation>
    </message>
    <message>
        <source>For any other language</source>
        <translation>Dla każdego innego języka</translation>
    </message>
    <message>
        <source>Send answers as plain text only</source>
        <translation>Wysyłaj odpowiedzi tylko jako zwykły tekst</translation>
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
        <translation> mies.</translation>
    </message>
    <message>
        <source>As long as the mail</source>
        <translation>Tak długo jak wiadomość</translation>
    </message>
    <message>
        <source>Show urgent mail as a notification of the desktop</source>
        <translation>Powiadomienia pulpitu o pilnej poczcie</translation>
    </message>
    <message>
        <source>Put the ticket&apos;s reference, as [#ABC…], into subjects</source>
        <translation>Numer zgłoszenia, jak [#ABC…], w tematach</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serwer proxy</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>You and the window</source>
        <translation>Ty i okno</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Odpowiedzi</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>Przed wysłaniem</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Godziny pracy</translation>
    </message>
    <message>
        <source>Names you in notes and assignments.</source>
        <translation>Tak podpisane są notatki i przypisania.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Changes when AgentDesk is started again.</source>
        <translation>Zmienia się po ponownym uruchomieniu AgentDesk.</translation>
    </message>
    <message>
        <source>Undo sending for</source>
        <translation>Czas na cofnięcie wysyłki</translation>
    </message>
    <message>
        <source>Check for mail every</source>
        <translation>Sprawdzaj pocztę co</translation>
    </message>
    <message>
        <source>Only where the server does not tell of new mail by itself.</source>
        <translation>Tylko gdy serwer sam nie powiadamia o nowej poczcie.</translation>
    </message>
    <message>
        <source>Keep attachments for</source>
        <translation>Przechowuj załączniki przez</translation>
    </message>
    <message>
        <source>Older ones are fetched from the server when you open them; deleted there, they are gone.</source>
        <translation>Starsze są pobierane z serwera, gdy je otwierasz; usuniętych tam nie da się odzyskać.</translation>
    </message>
</context>
<context>
    <name>ProbeResults</name>
    <message>
        <source>Testing the account</source>
        <translation>Test konta trwa</translation>
    </message>
</context>
<context>
    <name>PromoteSheet</name>
    <message>
        <source>Save as canned response</source>
        <translation>Zapisz jako gotową odpowiedź</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>%1 instead of “%2”</source>
        <translation>%1 zamiast „%2”</translation>
    </message>
    <message>
        <source>A draft is offered to nobody until it is approved.</source>
        <translation>Szkic nie jest nikomu proponowany, dopóki nie zostanie zatwierdzony.</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Zapisz jako szkic</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
</context>
<context>
    <name>Promoting</name>
    <message>
        <source>There is nothing to save: the answer is empty.</source>
        <translation>Nie ma czego zapisać: odpowiedź jest pusta.</translation>
    </message>
    <message>
        <source>Saved as canned response: %1</source>
        <translation>Zapisano jako gotową odpowiedź: %1</translation>
    </message>
</context>
<context>
    <name>ProvenanceBar</name>
    <message>
        <source>Inserted from canned responses: %1</source>
        <translation>Wstawiono z gotowych odpowiedzi: %1</translation>
    </message>
    <message>
        <source>Inserted from “%1”. Editing it takes this mark away.</source>
        <translation>Wstawiono z „%1”. Zmiana tekstu usuwa ten znak.</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>The customer&apos;s questions</source>
        <translation>Pytania klienta</translation>
    </message>
    <message>
        <source>Enter or a click quotes the question in the answer</source>
        <translation>Enter lub kliknięcie cytuje pytanie w odpowiedzi</translation>
    </message>
    <message>
        <source>Questions: %1 of %2 answered</source>
        <translation>Pytania: odpowiedzi na %1 z %2</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>jest odpowiedź</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>brak odpowiedzi</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>Quote the &amp;mail</source>
        <translation>&amp;Cytuj wiadomość</translation>
    </message>
    <message>
        <source>Quoted text</source>
        <translation>Cytowany tekst</translation>
    </message>
    <message>
        <source>Hide quote</source>
        <translation>Ukryj cytat</translation>
    </message>
    <message>
        <source>Show quote</source>
        <translation>Pokaż cytat</translation>
    </message>
</context>
<context>
    <name>RailFoot</name>
    <message>
        <source>Canned responses</source>
        <translation>Gotowe odpowiedzi</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Baza wiedzy</translation>
    </message>
</context>
<context>
    <name>RailModel</name>
    <message numerus="yes">
        <source>{view}, %n ticket(s)</source>
        <translation>
            <numerusform>{view}, %n zgłoszenie</numerusform>
            <numerusform>{view}, %n zgłoszenia</numerusform>
            <numerusform>{view}, %n zgłoszeń</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailView</name>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
</context>
<context>
    <name>RareFields</name>
    <message>
        <source>Further addresses of ours</source>
        <translation>Pozostałe nasze adresy</translation>
    </message>
    <message>
        <source>Addresses whose mail is urgent</source>
        <translation>Adresy, na które przychodzi pilna poczta</translation>
    </message>
    <message>
        <source>Certification authorities</source>
        <translation>Urzędy certyfikacji</translation>
    </message>
    <message>
        <source>Proxy of this mailbox</source>
        <translation>Serwer proxy tej skrzynki</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Aliasy</translation>
    </message>
    <message>
        <source>Urgent aliases</source>
        <translation>Aliasy pilne</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Plik CA</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Serwer proxy</translation>
    </message>
</context>
<context>
    <name>RepeatedHint</name>
    <message>
        <source>Save as canned response…</source>
        <translation>Zapisz jako gotową odpowiedź…</translation>
    </message>
    <message>
        <source>Do not offer it here</source>
        <translation>Nie proponuj tego tutaj</translation>
    </message>
    <message numerus="yes">
        <source>You have written this %n times, last: %1.</source>
        <translation>
            <numerusform>Napisano to już %n raz, ostatnio: %1.</numerusform>
            <numerusform>Napisano to już %n razy, ostatnio: %1.</numerusform>
            <numerusform>Napisano to już %n razy, ostatnio: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Before it is sent</source>
        <translation>Przed wysłaniem</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Co znaleziono</translation>
    </message>
    <message>
        <source>Nothing is left to see to.</source>
        <translation>Nie zostało nic do sprawdzenia.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Wyślij mimo to</translation>
    </message>
    <message>
        <source>Add to dictionary</source>
        <translation>Dodaj do słownika</translation>
    </message>
    <message>
        <source>This cannot be sent yet. %1. %2</source>
        <translation>Tego nie można jeszcze wysłać. %1. %2</translation>
    </message>
    <message>
        <source>Enter shows the passage.</source>
        <translation>Enter pokazuje to miejsce.</translation>
    </message>
    <message>
        <source>Enter shows the passage. %1 sends.</source>
        <translation>Enter pokazuje to miejsce. %1 wysyła.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Wróć do tekstu</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Propozycje</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The note is empty.</source>
        <translation>Notatka jest pusta.</translation>
    </message>
    <message>
        <source>Not sent yet: there is something to see first. The draft is kept.</source>
        <translation>Jeszcze nie wysłano: najpierw trzeba coś sprawdzić. Szkic jest zachowany.</translation>
    </message>
</context>
<context>
    <name>ServerFields</name>
    <message>
        <source>%1 host</source>
        <translation>Serwer %1</translation>
    </message>
    <message>
        <source>%1 port</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>%1 security</source>
        <translation>Zabezpieczenia %1</translation>
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
        <translation>Brak (tylko ten komputer)</translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message>
        <source>&amp;Find settings</source>
        <translation>Z&amp;najdź ustawienia</translation>
    </message>
    <message>
        <source>Stop &amp;finding</source>
        <translation>Zatrzymaj szu&amp;kanie</translation>
    </message>
    <message>
        <source>%1 of %2 possible servers tried</source>
        <translation>Sprawdzono %1 z %2 możliwych serwerów</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Szukanie zatrzymano.</translation>
    </message>
    <message>
        <source>Only DNS says that %1 serves this address. Look at the name before you type a password.</source>
        <translation>Tylko DNS mówi, że %1 obsługuje ten adres. Sprawdź tę nazwę, zanim wpiszesz hasło.</translation>
    </message>
    <message>
        <source>%1 takes a sign-in with the browser: choose it under “Log in by”.</source>
        <translation>%1 pozwala zalogować się w przeglądarce: wybierz to w polu „Logowanie”.</translation>
    </message>
    <message>
        <source>%1 refuses the usual password: make an app password in its settings, and use that.</source>
        <translation>%1 nie przyjmuje zwykłego hasła: utwórz w ustawieniach dostawcy hasło aplikacji i użyj jego.</translation>
    </message>
    <message>
        <source>%1: no server was found. Ask your provider for its name.</source>
        <translation>%1: nie znaleziono serwera. Zapytaj dostawcę o jego nazwę.</translation>
    </message>
    <message>
        <source>%1: %2 answers (%3).</source>
        <translation>%1: %2 odpowiada (%3).</translation>
    </message>
    <message>
        <source>named by the domain&apos;s DNS</source>
        <translation>wskazany przez DNS domeny</translation>
    </message>
    <message>
        <source>named by the domain&apos;s settings file</source>
        <translation>wskazany w pliku ustawień domeny</translation>
    </message>
    <message>
        <source>known from the list of large providers</source>
        <translation>znany z listy dużych dostawców</translation>
    </message>
    <message>
        <source>a usual name</source>
        <translation>typowa nazwa</translation>
    </message>
</context>
<context>
    <name>SignInFields</name>
    <message>
        <source>Log in by</source>
        <translation>Logowanie</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identyfikator klienta</translation>
    </message>
    <message>
        <source>From registering AgentDesk at the provider</source>
        <translation>Z rejestracji AgentDesk u dostawcy</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Sekret klienta</translation>
    </message>
    <message>
        <source>Only where the provider gave one</source>
        <translation>Tylko jeśli dostawca go podał</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Adres logowania</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>Adres tokenów</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Zakres</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Sign-in at Google</source>
        <translation>Logowanie w Google</translation>
    </message>
    <message>
        <source>Sign-in at Microsoft</source>
        <translation>Logowanie w Microsoft</translation>
    </message>
    <message>
        <source>Sign-in at another provider</source>
        <translation>Logowanie u innego dostawcy</translation>
    </message>
</context>
<context>
    <name>Slot</name>
    <message>
        <source>%1: in the answer</source>
        <translation>%1: jest w odpowiedzi</translation>
    </message>
    <message>
        <source>%1: not in the answer yet</source>
        <translation>%1: jeszcze nie ma w odpowiedzi</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Co się stało?</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>What will be done?</source>
        <translation>Co zostanie zrobione?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Do kiedy?</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Obietnica</translation>
    </message>
    <message>
        <source>Change the promise, or drop it</source>
        <translation>Zmień obietnicę albo ją usuń</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>Make no promise of it</source>
        <translation>To nie jest obietnica</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Obiecano na</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source of the mail</source>
        <translation>Źródło wiadomości</translation>
    </message>
    <message>
        <source>Only the first 512 KB are shown.</source>
        <translation>Widać tylko pierwsze 512 KB.</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>No suggestions</source>
        <translation>Brak propozycji</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>Dodaj „%1” do słownika</translation>
    </message>
    <message>
        <source>There is no dictionary for %1 on this computer: its spelling is not looked at.</source>
        <translation>Na tym komputerze nie ma słownika dla języka %1: pisownia nie jest sprawdzana.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Sync progress</source>
        <translation>Postęp synchronizacji</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Napraw…</translation>
    </message>
    <message>
        <source>Keys  ?</source>
        <translation>Klawisze  ?</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
</context>
<context>
    <name>ThreadHeader</name>
    <message>
        <source>Ticket</source>
        <translation>Zgłoszenie</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Obietnica dotrzymana</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
    <message>
        <source>Urgent: %1</source>
        <translation>Pilne: %1</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>VIP contact</source>
        <translation>Kontakt VIP</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Odłożone do %1</translation>
    </message>
    <message>
        <source>Needs reply since %1</source>
        <translation>Wymaga odpowiedzi od %1</translation>
    </message>
    <message>
        <source>Promise overdue since %1</source>
        <translation>Obietnica po terminie od %1</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>Obiecano do %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Przypisane: %1</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nieprzypisane</translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Pokaż %n wcześniejszą</numerusform>
            <numerusform>Pokaż %n wcześniejsze</numerusform>
            <numerusform>Pokaż %n wcześniejszych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Wątek</translation>
    </message>
    <message>
        <source>Choose a ticket to read it here.</source>
        <translation>Wybierz zgłoszenie, aby je tu przeczytać.</translation>
    </message>
    <message>
        <source>Fetching remote images…</source>
        <translation>Pobieranie obrazów zdalnych…</translation>
    </message>
</context>
<context>
    <name>TicketPane</name>
    <message>
        <source>Search   /</source>
        <translation>Szukaj   /</translation>
    </message>
    <message>
        <source>Search tickets</source>
        <translation>Szukaj zgłoszeń</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Wyszukiwanie</translation>
    </message>
    <message>
        <source>Read as: {words}</source>
        <translation>Odczytano jako: {words}</translation>
    </message>
    <message>
        <source>{count}+</source>
        <translation>{count}+</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Zaznaczono: %n</numerusform>
            <numerusform>Zaznaczono: %n</numerusform>
            <numerusform>Zaznaczono: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>Tickets</source>
        <translation>Zgłoszenia</translation>
    </message>
</context>
<context>
    <name>TypedAhead</name>
    <message>
        <source>Typed ahead</source>
        <translation>Wpisane z wyprzedzeniem</translation>
    </message>
</context>
<context>
    <name>UnsentCard</name>
    <message>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
    <message>
        <source>to %1, written %2</source>
        <translation>do %1, napisano %2</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Versions</source>
        <translation>Wersje</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Co zmieniła ta wersja</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Przywróć tę wersję</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>wersja dostarczona</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Add your mailbox…</source>
        <translation>Dodaj skrzynkę pocztową…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Wypróbuj demo</translation>
    </message>
    <message>
        <source>Undo (Z)</source>
        <translation>Cofnij (Z)</translation>
    </message>
    <message>
        <source>Sent in {seconds} s</source>
        <translation>Wysyłka za {seconds} s</translation>
    </message>
</context>
<context>
    <name>_Text</name>
    <message>
        <source>Subject; empty: the answer keeps its own</source>
        <translation>Temat; pusty: odpowiedź zachowuje swój</translation>
    </message>
    <message>
        <source>Subject, %1</source>
        <translation>Temat, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Tekst, %1</translation>
    </message>
    <message>
        <source>words that customers use, by commas</source>
        <translation>słowa, których używają klienci, po przecinkach</translation>
    </message>
    <message>
        <source>one sentence</source>
        <translation>jedno zdanie</translation>
    </message>
    <message>
        <source>Markdown: ## heading, **bold**, - list, 1. steps, | tables |</source>
        <translation>Markdown: ## nagłówek, **pogrubienie**, - lista, 1. kroki, | tabele |</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tytuł</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategoria</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Ta&amp;gi</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>Stre&amp;szczenie</translation>
    </message>
</context>
<context>
    <name>account</name>
    <message>
        <source>✓ works</source>
        <translation>✓ działa</translation>
    </message>
    <message>
        <source>✗ does not work</source>
        <translation>✗ nie działa</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Connected; no login is asked for.</source>
        <translation>Połączono; serwer nie wymaga logowania.</translation>
    </message>
    <message>
        <source>Logged in.</source>
        <translation>Zalogowano.</translation>
    </message>
    <message>
        <source>Mails in INBOX: %1.</source>
        <translation>Wiadomości w INBOX: %1.</translation>
    </message>
    <message>
        <source>New mail is told at once.</source>
        <translation>O nowej poczcie serwer powiadamia od razu.</translation>
    </message>
    <message>
        <source>New mail is asked for now and then.</source>
        <translation>O nową pocztę serwer jest pytany co jakiś czas.</translation>
    </message>
    <message>
        <source>Sent mail is in %1.</source>
        <translation>Wysłana poczta jest w folderze %1.</translation>
    </message>
    <message>
        <source>There is no Sent folder yet; one is made.</source>
        <translation>Nie ma jeszcze folderu wysłanych; zostanie utworzony.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Nie ma folderu %1.</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>Urgent: %1</source>
        <translation>Pilne: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>trwa %1</translation>
    </message>
    <message>
        <source>The desktop shows no notifications.</source>
        <translation>Pulpit nie pokazuje powiadomień.</translation>
    </message>
    <message>
        <source>Alerts appear in this window and its icon only.</source>
        <translation>Alerty pojawiają się tylko w tym oknie i na jego ikonie.</translation>
    </message>
    <message>
        <source>The notification server took no alert.</source>
        <translation>Serwer powiadomień nie przyjął alertu.</translation>
    </message>
</context>
<context>
    <name>canned</name>
    <message>
        <source>The team</source>
        <translation>Zespół</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Tylko ja</translation>
    </message>
    <message>
        <source>It was not sent yet.</source>
        <translation>Jeszcze nie wysłano.</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Wysłano: %1</translation>
    </message>
    <message>
        <source>The agent&apos;s own words, median: %1 %</source>
        <translation>Własne słowa agenta, mediana: %1 %</translation>
    </message>
    <message>
        <source>Opened again within 7 days: %1</source>
        <translation>Ponownie otwarte w 7 dni: %1</translation>
    </message>
    <message>
        <source>Asked again within 7 days: %1</source>
        <translation>Ponownie pytano w 7 dni: %1</translation>
    </message>
    <message>
        <source>Solved by this answer alone: %1</source>
        <translation>Rozwiązane tą jedną odpowiedzią: %1</translation>
    </message>
    <message>
        <source>The id may have 80 characters at most, and no space, quote, brace or slash.</source>
        <translation>Identyfikator może mieć najwyżej 80 znaków, bez spacji, cudzysłowów, nawiasów klamrowych i ukośników.</translation>
    </message>
    <message>
        <source>It needs a title of at most 200 characters.</source>
        <translation>Potrzebny jest tytuł, najwyżej 200 znaków.</translation>
    </message>
    <message>
        <source>It needs a text in at least one language.</source>
        <translation>Potrzebny jest tekst w co najmniej jednym języku.</translation>
    </message>
    <message>
        <source>It has too many languages, keywords or files.</source>
        <translation>Za dużo języków, słów kluczowych lub plików.</translation>
    </message>
    <message>
        <source>A text of it cannot be read.</source>
        <translation>Jednego z tekstów nie da się odczytać.</translation>
    </message>
    <message>
        <source>Text (%1): %2</source>
        <translation>Tekst (%1): %2</translation>
    </message>
    <message>
        <source>Subject (%1): %2</source>
        <translation>Temat (%1): %2</translation>
    </message>
    <message>
        <source>this cannot be read: %1</source>
        <translation>tego nie da się odczytać: %1</translation>
    </message>
    <message>
        <source>there is no placeholder “%1”</source>
        <translation>nie ma pola „%1”</translation>
    </message>
    <message>
        <source>there is no filter “%1”</source>
        <translation>nie ma filtra „%1”</translation>
    </message>
    <message>
        <source>there is no fragment “%1”</source>
        <translation>nie ma fragmentu „%1”</translation>
    </message>
    <message>
        <source>fragments take each other in: %1</source>
        <translation>fragmenty wstawiają się nawzajem: %1</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>jest za duży</translation>
    </message>
    <message>
        <source>a refusal needs {{ alternative }}: what the customer can do instead</source>
        <translation>odmowa wymaga {{ alternative }}: co klient może zrobić zamiast tego</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>wiersz %1, kolumna %2: %3</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>proponowane</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>odpowiedź</translation>
    </message>
    <message>
        <source>acknowledgement</source>
        <translation>potwierdzenie</translation>
    </message>
    <message>
        <source>request for information</source>
        <translation>prośba o informacje</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>powiadomienie</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>odmowa</translation>
    </message>
    <message>
        <source>What can the customer do instead, or who can help?</source>
        <translation>Co klient może zrobić zamiast tego albo kto może pomóc?</translation>
    </message>
    <message>
        <source>close the ticket</source>
        <translation>zamknij zgłoszenie</translation>
    </message>
    <message>
        <source>wait for the customer</source>
        <translation>czekaj na klienta</translation>
    </message>
    <message>
        <source>add the tags: %1</source>
        <translation>dodaj etykiety: %1</translation>
    </message>
    <message>
        <source>snooze for %1</source>
        <translation>odłóż na %1</translation>
    </message>
    <message>
        <source>assign to %1</source>
        <translation>przypisz do %1</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Move</source>
        <translation>Nawigacja</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Działania</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Pisanie</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Okno</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Następne zgłoszenie</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Poprzednie zgłoszenie</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otwórz zgłoszenie</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Wróć do listy</translation>
    </message>
    <message>
        <source>Select or unselect</source>
        <translation>Zaznacz lub odznacz</translation>
    </message>
    <message>
        <source>Next mail</source>
        <translation>Następna wiadomość</translation>
    </message>
    <message>
        <source>Previous mail</source>
        <translation>Poprzednia wiadomość</translation>
    </message>
    <message>
        <source>Go to Needs reply</source>
        <translation>Widok: Do odpowiedzi</translation>
    </message>
    <message>
        <source>Go to Urgent</source>
        <translation>Widok: Pilne</translation>
    </message>
    <message>
        <source>Go to Promises due</source>
        <translation>Widok: Obietnice</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Obietnica dotrzymana</translation>
    </message>
    <message>
        <source>Go to Mine</source>
        <translation>Widok: Moje</translation>
    </message>
    <message>
        <source>Go to Snoozed</source>
        <translation>Widok: Odłożone</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Widok: Skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Go to Closed</source>
        <translation>Widok: Zamknięte</translation>
    </message>
    <message>
        <source>Go to All</source>
        <translation>Widok: Wszystkie</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Reply to all</source>
        <translation>Odpowiedz wszystkim</translation>
    </message>
    <message>
        <source>Reply to the sender only</source>
        <translation>Odpowiedz tylko nadawcy</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Napisz notatkę wewnętrzną</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Otwórz ponownie</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Odłóż…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Przypisz…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Przypisz mnie</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etykieta…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Połącz…</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>Priorytet…</translation>
    </message>
    <message>
        <source>Mark as urgent, or not</source>
        <translation>Oznacz jako pilne lub nie</translation>
    </message>
    <message>
        <source>Mark as spam, or not</source>
        <translation>Oznacz jako spam lub nie</translation>
    </message>
    <message>
        <source>Make the contact a VIP, or not</source>
        <translation>Kontakt VIP lub nie</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>Gotowa odpowiedź</translation>
    </message>
    <message>
        <source>Insert an article</source>
        <translation>Wstaw artykuł</translation>
    </message>
    <message>
        <source>Quote the next open question</source>
        <translation>Cytuj następne otwarte pytanie</translation>
    </message>
    <message>
        <source>Show or hide the questions</source>
        <translation>Pokaż lub ukryj pytania</translation>
    </message>
    <message>
        <source>Save as canned response…</source>
        <translation>Zapisz jako gotową odpowiedź…</translation>
    </message>
    <message>
        <source>Bold, or not</source>
        <translation>Pogrubienie lub nie</translation>
    </message>
    <message>
        <source>Italic, or not</source>
        <translation>Kursywa lub nie</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Utwórz odnośnik</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Wyślij i zamknij</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Znajdź polecenie</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Następny panel</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Pokaż lub ukryj kontakt</translation>
    </message>
    <message>
        <source>Check for mail now</source>
        <translation>Sprawdź pocztę teraz</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Konta…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencje…</translation>
    </message>
    <message>
        <source>Canned responses…</source>
        <translation>Gotowe odpowiedzi…</translation>
    </message>
    <message>
        <source>Knowledge…</source>
        <translation>Baza wiedzy…</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop…</source>
        <translation>Jasny, ciemny lub jak w systemie…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Utwórz kopię zapasową…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Przywróć kopię zapasową…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Co chcesz zrobić?</translation>
    </message>
    <message>
        <source>a TOML file with lines such as close = &quot;E&quot;</source>
        <translation>plik TOML z wierszami takimi jak close = &quot;E&quot;</translation>
    </message>
    <message>
        <source>keys such as &quot;E&quot;, &quot;Shift+R&quot;, &quot;G, I&quot; or &quot;Ctrl+Return&quot;, or a list of them</source>
        <translation>klawisze takie jak &quot;E&quot;, &quot;Shift+R&quot;, &quot;G, I&quot; lub &quot;Ctrl+Return&quot; albo ich lista</translation>
    </message>
    <message>
        <source>keys with Ctrl or Alt, or function keys</source>
        <translation>klawisze z Ctrl lub Alt albo klawisze funkcyjne</translation>
    </message>
    <message>
        <source>a key that %1 does not use</source>
        <translation>klawisz, którego nie używa %1</translation>
    </message>
</context>
<context>
    <name>composer</name>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 nie jest plikiem.</translation>
    </message>
    <message>
        <source>Pack a folder into one file to attach it.</source>
        <translation>Aby załączyć folder, spakuj go do jednego pliku.</translation>
    </message>
    <message>
        <source>%1 has {size}, and all files of a mail together may have {room}.</source>
        <translation>%1 ma {size}, a wszystkie pliki wiadomości razem mogą mieć {room}.</translation>
    </message>
    <message>
        <source>Send a link instead, or take another file off.</source>
        <translation>Wyślij zamiast tego odnośnik albo usuń inny plik.</translation>
    </message>
    <message>
        <source>%1 cannot be read: {reason}.</source>
        <translation>Nie można odczytać %1: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wybierz inny plik.</translation>
    </message>
    <message>
        <source>There is an unfinished reply in this ticket.</source>
        <translation>W tym zgłoszeniu jest niedokończona odpowiedź.</translation>
    </message>
    <message>
        <source>Send or discard it, then forward.</source>
        <translation>Wyślij ją lub odrzuć, a potem przekaż wiadomość.</translation>
    </message>
    <message>
        <source>An internal note never leaves by mail.</source>
        <translation>Notatka wewnętrzna nigdy nie wychodzi pocztą.</translation>
    </message>
    <message>
        <source>There is no recipient.</source>
        <translation>Nie ma odbiorcy.</translation>
    </message>
    <message>
        <source>“{about}” is not a mail address.</source>
        <translation>„{about}” nie jest adresem e-mail.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Odpowiedź jest pusta.</translation>
    </message>
    <message>
        <source>What is promised would be due before now: change the promise or drop it.</source>
        <translation>Termin obietnicy już minął: zmień obietnicę albo ją usuń.</translation>
    </message>
    <message>
        <source>The placeholder {about} is not filled in.</source>
        <translation>Pole {about} nie jest wypełnione.</translation>
    </message>
    <message>
        <source>The file {about} is gone, or not what it was: attach it anew, or take it off.</source>
        <translation>Pliku {about} nie ma albo się zmienił: dołącz go ponownie albo usuń.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>dziś %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>jutro %1</translation>
    </message>
    <message>
        <source>Promise: %1</source>
        <translation>Obietnica: %1</translation>
    </message>
    <message>
        <source>No promise: “%1”</source>
        <translation>Bez obietnicy: „%1”</translation>
    </message>
</context>
<context>
    <name>done</name>
    <message>
        <source>Undone: %1</source>
        <translation>Cofnięto: %1</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Dodano notatkę</translation>
    </message>
    <message>
        <source>Saved “%1”</source>
        <translation>Zapisano „%1”</translation>
    </message>
    <message>
        <source>Split into a ticket of its own</source>
        <translation>Wydzielono do osobnego zgłoszenia</translation>
    </message>
    <message>
        <source>%1 is now a VIP</source>
        <translation>%1 ma teraz status VIP</translation>
    </message>
    <message>
        <source>%1 is no longer a VIP</source>
        <translation>%1 nie ma już statusu VIP</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Odłożono do %1</translation>
    </message>
    <message>
        <source>Tagged “%1”</source>
        <translation>Dodano etykietę „%1”</translation>
    </message>
    <message>
        <source>Removed tag “%1”</source>
        <translation>Usunięto etykietę „%1”</translation>
    </message>
    <message>
        <source>Marked urgent</source>
        <translation>Oznaczono jako pilne</translation>
    </message>
    <message>
        <source>Marked not urgent</source>
        <translation>Oznaczono jako niepilne</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Obietnica dotrzymana</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięto</translation>
    </message>
    <message>
        <source>Needs reply again</source>
        <translation>Znów do odpowiedzi</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Oznaczono jako spam</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Usunięto przypisanie</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Przypisano: %1</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Wysoki priorytet</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Zwykły priorytet</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niski priorytet</translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>draft</source>
        <translation>szkic</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>zatwierdzony</translation>
    </message>
    <message>
        <source>review due</source>
        <translation>do przeglądu</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>wycofany</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The certificate of {host} is not to be trusted: {reason}. No password was sent.</source>
        <translation>Certyfikatowi serwera {host} nie można ufać: {reason}. Hasła nie wysłano.</translation>
    </message>
    <message>
        <source>it expired (valid until {about})</source>
        <translation>wygasł (ważny do {about})</translation>
    </message>
    <message>
        <source>it is not valid yet (valid from {about})</source>
        <translation>jeszcze nie jest ważny (ważny od {about})</translation>
    </message>
    <message>
        <source>it is self-signed, so nobody vouches for it</source>
        <translation>jest podpisany samodzielnie, więc nikt za niego nie ręczy</translation>
    </message>
    <message>
        <source>it was issued by an unknown authority</source>
        <translation>wystawił go nieznany urząd</translation>
    </message>
    <message>
        <source>it was issued for another name ({about})</source>
        <translation>wystawiono go dla innej nazwy ({about})</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>został unieważniony</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Sprawdź zegar tego komputera.</translation>
    </message>
    <message>
        <source>If the server is your own or your company&apos;s, give the certificate as ca_file.</source>
        <translation>Jeśli to serwer twój lub twojej firmy, podaj jego certyfikat jako ca_file.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate was issued for.</source>
        <translation>Użyj nazwy hosta, dla której wystawiono certyfikat.</translation>
    </message>
    <message>
        <source>Ask the administrator of {host}.</source>
        <translation>Zapytaj administratora serwera {host}.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Spróbuj ponownie za chwilę.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>To się nie udało.</translation>
    </message>
    <message>
        <source>Another AgentDesk is at work in this profile.</source>
        <translation>W tym profilu działa już inny AgentDesk.</translation>
    </message>
    <message>
        <source>Use its window, or end it, or choose another profile.</source>
        <translation>Użyj jego okna, zakończ go albo wybierz inny profil.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Przerwano.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nic nie zmieniono.</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>Tego nie da się zrobić.</translation>
    </message>
    <message>
        <source>This is not here, or not any more.</source>
        <translation>Tego tu nie ma albo już nie ma.</translation>
    </message>
    <message>
        <source>This ticket has no mail to answer.</source>
        <translation>W tym zgłoszeniu nie ma wiadomości, na którą można odpowiedzieć.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wybierz inne.</translation>
    </message>
    <message>
        <source>This canned response cannot be kept as it is.</source>
        <translation>Tej gotowej odpowiedzi nie można tak zapisać.</translation>
    </message>
    <message>
        <source>Open it and mend what is marked, then save again.</source>
        <translation>Otwórz ją, popraw wskazane miejsce i zapisz ponownie.</translation>
    </message>
    <message>
        <source>This article cannot be kept as it is.</source>
        <translation>Tego artykułu nie da się zapisać w tej postaci.</translation>
    </message>
    <message>
        <source>This file is broken, or of another kind.</source>
        <translation>Ten plik jest uszkodzony albo innego rodzaju.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nic nie zaimportowano.</translation>
    </message>
    <message>
        <source>This is kept on the mail server alone, and that cannot be reached now.</source>
        <translation>To jest tylko na serwerze poczty, a z nim nie ma teraz połączenia.</translation>
    </message>
    <message>
        <source>Open it again once you are online.</source>
        <translation>Otwórz ponownie po uzyskaniu połączenia.</translation>
    </message>
    <message>
        <source>What is kept here could not be read or written.</source>
        <translation>Nie udało się odczytać lub zapisać danych na tym komputerze.</translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation>Na dysku nie ma już miejsca.</translation>
    </message>
    <message>
        <source>Free some space; nothing was half-written.</source>
        <translation>Zwolnij trochę miejsca; nic nie zostało zapisane połowicznie.</translation>
    </message>
    <message>
        <source>Another program holds the database.</source>
        <translation>Inny program blokuje bazę danych.</translation>
    </message>
    <message>
        <source>The mail cache is damaged.</source>
        <translation>Pamięć podręczna poczty jest uszkodzona.</translation>
    </message>
    <message>
        <source>Restart AgentDesk: it begins a new one and fills it from the server.</source>
        <translation>Uruchom AgentDesk ponownie: założy nową i wypełni ją z serwera.</translation>
    </message>
    <message>
        <source>This backup is damaged, of a later AgentDesk, or none at all.</source>
        <translation>Ta kopia zapasowa jest uszkodzona, pochodzi z nowszego programu AgentDesk albo wcale nią nie jest.</translation>
    </message>
    <message>
        <source>Nothing was changed. Take another backup.</source>
        <translation>Nic nie zmieniono. Wybierz inną kopię zapasową.</translation>
    </message>
    <message>
        <source>The password could not be had or kept.</source>
        <translation>Nie udało się odczytać lub zapisać hasła.</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps passwords secret.</source>
        <translation>Nie ma tu pęku kluczy, który chroni hasła.</translation>
    </message>
    <message>
        <source>Start one, or give a command that prints the password.</source>
        <translation>Uruchom go albo podaj polecenie, które wypisuje hasło.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Pęk kluczy jest zablokowany.</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Odblokuj go i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The password command did not print a password.</source>
        <translation>Polecenie hasła nie wypisało hasła.</translation>
    </message>
    <message>
        <source>Try it in a terminal.</source>
        <translation>Wypróbuj je w terminalu.</translation>
    </message>
    <message>
        <source>No password is known for this mailbox.</source>
        <translation>Hasło do tej skrzynki nie jest znane.</translation>
    </message>
    <message>
        <source>Enter it under Accounts in the window&apos;s menu.</source>
        <translation>Wpisz je w menu okna pod Konta.</translation>
    </message>
    <message>
        <source>Nobody is signed in to this mailbox, or not any more.</source>
        <translation>Nikt nie jest (już) zalogowany do tej skrzynki.</translation>
    </message>
    <message>
        <source>Press “Sign in with browser” in the account&apos;s settings.</source>
        <translation>Naciśnij „Zaloguj w przeglądarce” w ustawieniach konta.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Próba zostanie ponowiona automatycznie.</translation>
    </message>
    <message>
        <source>Something went wrong with {host}.</source>
        <translation>Coś poszło nie tak z serwerem {host}.</translation>
    </message>
    <message>
        <source>There is no host named {host}.</source>
        <translation>Nie ma hosta o nazwie {host}.</translation>
    </message>
    <message>
        <source>Check the spelling of the host name.</source>
        <translation>Sprawdź pisownię nazwy hosta.</translation>
    </message>
    <message>
        <source>{host} refused the connection: nothing listens there.</source>
        <translation>{host} odrzucił połączenie: nic tam nie nasłuchuje.</translation>
    </message>
    <message>
        <source>Check the port; else the server is down.</source>
        <translation>Sprawdź port; jeśli jest dobry, serwer nie działa.</translation>
    </message>
    <message>
        <source>{host} cannot be reached, or the connection was lost.</source>
        <translation>Nie można połączyć się z {host} albo połączenie zostało zerwane.</translation>
    </message>
    <message>
        <source>Check the network connection. It is tried again by itself.</source>
        <translation>Sprawdź połączenie z siecią. Próba zostanie ponowiona automatycznie.</translation>
    </message>
    <message>
        <source>The proxy does not let us through to {host}.</source>
        <translation>Serwer proxy nie przepuszcza do {host}.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>Sprawdź proxy w ustawieniach.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not to be trusted. No password was sent.</source>
        <translation>Certyfikatowi serwera {host} nie można ufać. Hasła nie wysłano.</translation>
    </message>
    <message>
        <source>No encrypted connection to {host} could be made.</source>
        <translation>Nie udało się nawiązać szyfrowanego połączenia z {host}.</translation>
    </message>
    <message>
        <source>Check that the port and the kind of security (tls or starttls) go together.</source>
        <translation>Sprawdź, czy port i rodzaj zabezpieczenia (tls lub starttls) do siebie pasują.</translation>
    </message>
    <message>
        <source>{host} allows no more connections.</source>
        <translation>{host} nie pozwala na więcej połączeń.</translation>
    </message>
    <message>
        <source>Close other mail programs. It is tried again by itself.</source>
        <translation>Zamknij inne programy pocztowe. Próba zostanie ponowiona automatycznie.</translation>
    </message>
    <message>
        <source>{host} asks to wait.</source>
        <translation>{host} prosi, żeby poczekać.</translation>
    </message>
    <message>
        <source>{host} refused the user name or the password.</source>
        <translation>{host} odrzucił nazwę użytkownika lub hasło.</translation>
    </message>
    <message>
        <source>Check both; some providers want an app password.</source>
        <translation>Sprawdź jedno i drugie; niektórzy dostawcy wymagają hasła aplikacji.</translation>
    </message>
    <message>
        <source>{host} does not take the sign-in.</source>
        <translation>{host} nie przyjmuje tego logowania.</translation>
    </message>
    <message>
        <source>Sign in with the browser again.</source>
        <translation>Zaloguj się ponownie w przeglądarce.</translation>
    </message>
    <message>
        <source>{host} offers no way to log in on this connection.</source>
        <translation>{host} nie pozwala zalogować się przez to połączenie.</translation>
    </message>
    <message>
        <source>Check the port, and set the security to tls or starttls.</source>
        <translation>Sprawdź port i ustaw zabezpieczenie na tls lub starttls.</translation>
    </message>
    <message>
        <source>The mailbox on {host} is full.</source>
        <translation>Skrzynka na {host} jest pełna.</translation>
    </message>
    <message>
        <source>Make room there. It is tried again by itself.</source>
        <translation>Zrób tam miejsce. Próba zostanie ponowiona automatycznie.</translation>
    </message>
    <message>
        <source>{host} has no such folder.</source>
        <translation>{host} nie ma takiego folderu.</translation>
    </message>
    <message>
        <source>Choose the folders of the account anew.</source>
        <translation>Wybierz foldery konta na nowo.</translation>
    </message>
    <message>
        <source>{host} refused what was asked, or its answer makes no sense.</source>
        <translation>{host} odmówił albo jego odpowiedź jest niezrozumiała.</translation>
    </message>
    <message>
        <source>If it stays so, ask the provider.</source>
        <translation>Jeśli tak zostanie, zapytaj dostawcę.</translation>
    </message>
    <message>
        <source>The mail could not be sent.</source>
        <translation>Nie udało się wysłać wiadomości.</translation>
    </message>
    <message>
        <source>The server refused the mail.</source>
        <translation>Serwer odrzucił wiadomość.</translation>
    </message>
    <message>
        <source>Change the mail, or ask the provider.</source>
        <translation>Zmień wiadomość albo zapytaj dostawcę.</translation>
    </message>
    <message>
        <source>Nobody knows whether the mail went out.</source>
        <translation>Nie wiadomo, czy wiadomość wyszła.</translation>
    </message>
    <message>
        <source>It is looked for in the Sent folder; if it is not there, decide what is to be done.</source>
        <translation>Jest szukana w folderze wysłanych; jeśli jej tam nie ma, zdecyduj, co dalej.</translation>
    </message>
    <message>
        <source>Mend the draft and send again.</source>
        <translation>Popraw szkic i wyślij ponownie.</translation>
    </message>
    <message>
        <source>“{about}” is not a mail address.</source>
        <translation>„{about}” nie jest adresem e-mail.</translation>
    </message>
    <message>
        <source>Write it like name@example.org.</source>
        <translation>Zapisz go tak: name@example.org.</translation>
    </message>
    <message>
        <source>The mail has {about} MB; most servers refuse that.</source>
        <translation>Wiadomość ma {about} MB; większość serwerów ją odrzuci.</translation>
    </message>
    <message>
        <source>Send a link instead.</source>
        <translation>Wyślij zamiast tego link.</translation>
    </message>
    <message>
        <source>The setting “{key}” cannot be {value}.</source>
        <translation>Ustawienie „{key}” nie może mieć wartości {value}.</translation>
    </message>
    <message>
        <source>Allowed: {about}.</source>
        <translation>Dozwolone: {about}.</translation>
    </message>
    <message>
        <source>The server refused {about}.</source>
        <translation>Serwer odrzucił: {about}.</translation>
    </message>
    <message>
        <source>Check the address, or ask the recipient another way.</source>
        <translation>Sprawdź adres albo zapytaj odbiorcę inną drogą.</translation>
    </message>
    <message>
        <source>The mail cache was damaged; it was moved to {about} and is filled again from the server. Drafts, notes and everything else you did are kept.</source>
        <translation>Pamięć podręczna poczty była uszkodzona; przeniesiono ją do {about} i jest wypełniana na nowo z serwera. Szkice, notatki i wszystko inne, co zrobiono, są zachowane.</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Fill it in or take it out.</source>
        <translation>Uzupełnij je albo usuń.</translation>
    </message>
    <message>
        <source>Say what the customer can do instead, or who can help.</source>
        <translation>Napisz, co klient może zrobić zamiast tego albo kto może pomóc.</translation>
    </message>
    <message>
        <source>Attach it anew, or take it off.</source>
        <translation>Dołącz go ponownie albo usuń.</translation>
    </message>
    <message>
        <source>The placeholder {about} is not filled in</source>
        <translation>Pole {about} nie jest wypełnione</translation>
    </message>
    <message>
        <source>This refuses something and offers nothing instead</source>
        <translation>To odmowa, która niczego nie proponuje w zamian</translation>
    </message>
    <message>
        <source>The file {about} is gone, or not what it was</source>
        <translation>Pliku {about} nie ma albo się zmienił</translation>
    </message>
    <message>
        <source>Much the same was sent before: {about}</source>
        <translation>Prawie to samo już wysłano: {about}</translation>
    </message>
    <message>
        <source>Not answered: “{about}”</source>
        <translation>Brak odpowiedzi: „{about}”</translation>
    </message>
    <message>
        <source>“{about}” would be due before now</source>
        <translation>Termin „{about}” już minął</translation>
    </message>
    <message>
        <source>New in this ticket: {about}</source>
        <translation>Nowy odbiorca w tym zgłoszeniu: {about}</translation>
    </message>
    <message>
        <source>This mail goes to {about} recipients</source>
        <translation>Liczba odbiorców tej wiadomości: {about}</translation>
    </message>
    <message>
        <source>There is no greeting</source>
        <translation>Brak powitania</translation>
    </message>
    <message>
        <source>“{about}” greets in another language than the mail&apos;s</source>
        <translation>„{about}” to powitanie w innym języku niż wiadomość</translation>
    </message>
    <message>
        <source>“{about}” may sound as if it were the customer&apos;s fault</source>
        <translation>„{about}” może brzmieć jak obwinianie klienta</translation>
    </message>
    <message>
        <source>“{about}” refuses, and nothing says what can be done</source>
        <translation>„{about}” to odmowa, a nic nie mówi, co można zrobić</translation>
    </message>
    <message>
        <source>“{about}” reads like shouting</source>
        <translation>„{about}” wygląda jak krzyk</translation>
    </message>
    <message>
        <source>The customer may not know what “{about}” means</source>
        <translation>Klient może nie wiedzieć, co znaczy „{about}”</translation>
    </message>
    <message>
        <source>This is written in another language than the mail: {about}</source>
        <translation>Tekst jest w innym języku niż wiadomość: {about}</translation>
    </message>
    <message>
        <source>Not in the dictionary</source>
        <translation>Nie ma w słowniku</translation>
    </message>
    <message>
        <source>The text speaks of a file (“{about}”) and none is attached</source>
        <translation>Tekst mówi o pliku („{about}”), a żaden nie jest dołączony</translation>
    </message>
    <message>
        <source>This looks like a password</source>
        <translation>To wygląda na hasło</translation>
    </message>
    <message>
        <source>This looks like a card number</source>
        <translation>To wygląda na numer karty</translation>
    </message>
    <message>
        <source>Not in the dictionary: %1</source>
        <translation>Nie ma w słowniku: %1</translation>
    </message>
    <message>
        <source>blocks sending</source>
        <translation>blokuje wysłanie</translation>
    </message>
</context>
<context>
    <name>knowledge</name>
    <message>
        <source>Question</source>
        <translation>Pytanie</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>Poradnik</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>Agents only</source>
        <translation>Tylko zespół</translation>
    </message>
    <message>
        <source>Text (%1): %2</source>
        <translation>Tekst (%1): %2</translation>
    </message>
    <message>
        <source>The id may have lower case letters, digits and hyphens, 80 at most.</source>
        <translation>Identyfikator może mieć małe litery, cyfry i łączniki, najwyżej 80.</translation>
    </message>
    <message>
        <source>It needs a text in at least one language.</source>
        <translation>Potrzebny jest tekst w co najmniej jednym języku.</translation>
    </message>
    <message>
        <source>“%1” is no language.</source>
        <translation>„%1” nie jest językiem.</translation>
    </message>
    <message>
        <source>The text (%1) needs a title of at most 200 characters.</source>
        <translation>Tekst (%1) potrzebuje tytułu, najwyżej 200 znaków.</translation>
    </message>
    <message>
        <source>It has too many languages or tags, or a text that is too long.</source>
        <translation>Ma za dużo języków lub tagów albo za długi tekst.</translation>
    </message>
    <message>
        <source>A text of it cannot be read.</source>
        <translation>Jednego z tekstów nie da się odczytać.</translation>
    </message>
</context>
<context>
    <name>originality</name>
    <message>
        <source>canned as it is</source>
        <translation>gotowiec bez zmian</translation>
    </message>
    <message>
        <source>canned, lightly edited</source>
        <translation>gotowiec, drobne zmiany</translation>
    </message>
    <message>
        <source>canned, adapted</source>
        <translation>gotowiec, dostosowany</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>własna</translation>
    </message>
    <message>
        <source>%1 % of this answer is found in no canned response.</source>
        <translation>%1 % tej odpowiedzi nie ma w żadnej gotowej odpowiedzi.</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>sending</source>
        <translation>wysyłanie</translation>
    </message>
    <message>
        <source>Being sent…</source>
        <translation>Trwa wysyłanie…</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>wysłane</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłane</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <source>Nobody knows whether this mail was sent</source>
        <translation>Nie wiadomo, czy tę wiadomość wysłano</translation>
    </message>
    <message>
        <source>held</source>
        <translation>wstrzymane</translation>
    </message>
    <message>
        <source>Waiting to be sent: leaves in {seconds} s</source>
        <translation>Czeka na wysłanie: wyjdzie za {seconds} s</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>w kolejce</translation>
    </message>
    <message>
        <source>Waiting to be sent: next try {moment}</source>
        <translation>Czeka na wysłanie: następna próba {moment}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Czeka na wysłanie</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>Not sent to {left}; {accepted} got it</source>
        <translation>Nie wysłano do {left}; otrzymali: {accepted}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nie wysłano</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij wysyłkę</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Wyślij teraz</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>It did arrive</source>
        <translation>Jednak dotarła</translation>
    </message>
    <message>
        <source>Take the mail out of the outbox; its text is a draft again</source>
        <translation>Wyjmij wiadomość ze skrzynki nadawczej; jej tekst będzie znów szkicem</translation>
    </message>
    <message>
        <source>Send it at once, without waiting</source>
        <translation>Wyślij od razu, bez czekania</translation>
    </message>
    <message>
        <source>Send it again, to those who have not got it</source>
        <translation>Wyślij ponownie do tych, którzy jej nie dostali</translation>
    </message>
    <message>
        <source>Count the mail as sent and leave it at that</source>
        <translation>Uznaj wiadomość za wysłaną i na tym poprzestań</translation>
    </message>
    <message>
        <source>Another answer is being written in this ticket.</source>
        <translation>W tym zgłoszeniu powstaje już inna odpowiedź.</translation>
    </message>
    <message>
        <source>Send or discard it, then take this one back.</source>
        <translation>Wyślij ją lub odrzuć, a potem cofnij tę.</translation>
    </message>
</context>
<context>
    <name>pickers</name>
    <message>
        <source>Me</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikt</translation>
    </message>
    <message>
        <source>Remove {tag}</source>
        <translation>Usuń {tag}</translation>
    </message>
    <message>
        <source>Add “{tag}”</source>
        <translation>Dodaj „{tag}”</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Wysoki priorytet</translation>
    </message>
    <message>
        <source>Normal priority</source>
        <translation>Zwykły priorytet</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niski priorytet</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Pick date and time…</source>
        <translation>Wybierz datę i godzinę…</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source> and </source>
        <translation> i </translation>
    </message>
    <message>
        <source>“%1:%2” cannot be searched for.</source>
        <translation>Nie można szukać „%1:%2”.</translation>
    </message>
    <message>
        <source>Allowed after %1: is %2.</source>
        <translation>Po %1: dozwolone: %2.</translation>
    </message>
    <message>
        <source>“%1:” needs a value.</source>
        <translation>„%1:” wymaga wartości.</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Dozwolone: %1.</translation>
    </message>
    <message>
        <source>a date as 2026-03-31, 2026-03 or 2026, today, yesterday</source>
        <translation>data taka jak 2026-03-31, 2026-03 lub 2026, today (dziś), yesterday (wczoraj)</translation>
    </message>
    <message>
        <source>the name of a tag</source>
        <translation>nazwa etykiety</translation>
    </message>
    <message>
        <source>an agent&apos;s address or its first part, me, none</source>
        <translation>adres agenta lub jego pierwsza część, me (ja), none (nikt)</translation>
    </message>
    <message>
        <source>a word or a “phrase”</source>
        <translation>słowo lub „fraza”</translation>
    </message>
    <message>
        <source>a name or an address</source>
        <translation>nazwa lub adres</translation>
    </message>
    <message>
        <source>on or after {day}</source>
        <translation>od {day}</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>przed {day}</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nie: %1</translation>
    </message>
    <message>
        <source>the phrase “%1”</source>
        <translation>fraza „%1”</translation>
    </message>
    <message>
        <source>{what} in {field}</source>
        <translation>{what} w polu {field}</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>z etykietą „%1”</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>nieprzypisane nikomu</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>przypisane do %1</translation>
    </message>
    <message>
        <source>with an attachment</source>
        <translation>z załącznikiem</translation>
    </message>
    <message>
        <source>without an attachment</source>
        <translation>bez załącznika</translation>
    </message>
    <message>
        <source>needs reply</source>
        <translation>do odpowiedzi</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>czeka na klienta</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>odłożone</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zamknięte</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwarte</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>pilne</translation>
    </message>
    <message>
        <source>vip</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nieprzypisane</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>moje</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>z obietnicą</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>a mail address such as support@example.org</source>
        <translation>adres e-mail taki jak support@example.org</translation>
    </message>
    <message>
        <source>mail addresses such as urgent@example.org</source>
        <translation>adresy e-mail takie jak urgent@example.org</translation>
    </message>
    <message>
        <source>HOST or HOST:PORT, the port from 1 to 65535</source>
        <translation>HOST lub HOST:PORT, port od 1 do 65535</translation>
    </message>
    <message>
        <source>tls or starttls; none only where the server is this computer</source>
        <translation>tls lub starttls; none tylko wtedy, gdy serwerem jest ten komputer</translation>
    </message>
    <message>
        <source>an https address</source>
        <translation>adres https</translation>
    </message>
    <message>
        <source>a host name or address</source>
        <translation>nazwa lub adres hosta</translation>
    </message>
    <message>
        <source>socks5://HOST:PORT or http://HOST:PORT, without a password</source>
        <translation>socks5://HOST:PORT lub http://HOST:PORT, bez hasła</translation>
    </message>
    <message>
        <source>the client id that the provider gave for this program</source>
        <translation>identyfikator klienta, który dostawca nadał temu programowi</translation>
    </message>
    <message>
        <source>at least one folder</source>
        <translation>co najmniej jeden folder</translation>
    </message>
    <message>
        <source>a file that exists, in PEM format</source>
        <translation>istniejący plik w formacie PEM</translation>
    </message>
</context>
<context>
    <name>snooze</name>
    <message>
        <source>Later today</source>
        <translation>Później dzisiaj</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Jutro rano</translation>
    </message>
    <message>
        <source>On Monday</source>
        <translation>W poniedziałek</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Za tydzień</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>No account</source>
        <translation>Brak konta</translation>
    </message>
    <message>
        <source>Checking for mail…</source>
        <translation>Sprawdzanie poczty…</translation>
    </message>
    <message>
        <source>Syncing {done} of {total}</source>
        <translation>Synchronizacja: {done} z {total}</translation>
    </message>
    <message>
        <source>Needs attention: {problem}</source>
        <translation>Wymaga uwagi: {problem}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Łączenie…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>Offline od {since}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>next try {moment}</source>
        <translation>następna próba {moment}</translation>
    </message>
    <message>
        <source>{offline}. Everything here still works; mail goes out later.</source>
        <translation>{offline}. Wszystko tutaj nadal działa; wiadomości wyjdą później.</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Otwarte do %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Closed until %1</source>
        <translation>Nieczynne do %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Nieczynne</translation>
    </message>
</context>
<context>
    <name>suggesting</name>
    <message>
        <source>About: %1</source>
        <translation>Dotyczy: %1</translation>
    </message>
    <message>
        <source>Same words: %1</source>
        <translation>Te same słowa: %1</translation>
    </message>
    <message>
        <source>Was sent in this ticket already</source>
        <translation>Już wysłana w tym zgłoszeniu</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>niedostępność</translation>
    </message>
    <message>
        <source>all sites at once</source>
        <translation>wszystkie strony naraz</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>pilne</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>co się stało</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>prace serwisowe</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>błąd serwera</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>powolne działanie</translation>
    </message>
    <message>
        <source>an old state is shown</source>
        <translation>widać stary stan</translation>
    </message>
    <message>
        <source>WordPress</source>
        <translation>WordPress</translation>
    </message>
    <message>
        <source>white page</source>
        <translation>biała strona</translation>
    </message>
    <message>
        <source>hacked site</source>
        <translation>włamanie na stronę</translation>
    </message>
    <message>
        <source>database</source>
        <translation>baza danych</translation>
    </message>
    <message>
        <source>PHP</source>
        <translation>PHP</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>wersje</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>miejsce na dysku</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>przesyłanie plików</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>kopia zapasowa</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>poczta</translation>
    </message>
    <message>
        <source>mailbox full</source>
        <translation>pełna skrzynka</translation>
    </message>
    <message>
        <source>mail program set-up</source>
        <translation>ustawienia programu pocztowego</translation>
    </message>
    <message>
        <source>password</source>
        <translation>hasło</translation>
    </message>
    <message>
        <source>spam folder</source>
        <translation>folder spamu</translation>
    </message>
    <message>
        <source>returned mail</source>
        <translation>zwrot wiadomości</translation>
    </message>
    <message>
        <source>missing mail</source>
        <translation>brakująca wiadomość</translation>
    </message>
    <message>
        <source>sending limit</source>
        <translation>limit wysyłki</translation>
    </message>
    <message>
        <source>spam sent from the mailbox</source>
        <translation>spam wysyłany ze skrzynki</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>how long changes take</source>
        <translation>czas wprowadzania zmian</translation>
    </message>
    <message>
        <source>pointing a domain here</source>
        <translation>kierowanie domeny do nas</translation>
    </message>
    <message>
        <source>transfer to us</source>
        <translation>transfer do nas</translation>
    </message>
    <message>
        <source>transfer away</source>
        <translation>transfer gdzie indziej</translation>
    </message>
    <message>
        <source>expired domain</source>
        <translation>wygasła domena</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>domena</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>expired certificate</source>
        <translation>wygasły certyfikat</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>faktura</translation>
    </message>
    <message>
        <source>suspended account</source>
        <translation>zawieszone konto</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>rezygnacja</translation>
    </message>
    <message>
        <source>larger package</source>
        <translation>większy pakiet</translation>
    </message>
    <message>
        <source>control panel</source>
        <translation>panel klienta</translation>
    </message>
    <message>
        <source>logging in</source>
        <translation>logowanie</translation>
    </message>
    <message>
        <source>who may act for the account</source>
        <translation>uprawnienia do konta</translation>
    </message>
    <message>
        <source>the customer&apos;s own code</source>
        <translation>własny kod klienta</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>zwrot pieniędzy</translation>
    </message>
    <message>
        <source>root access</source>
        <translation>dostęp root</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>sugestia</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>podziękowanie</translation>
    </message>
</context>
<context>
    <name>thread</name>
    <message>
        <source>Automatic reply</source>
        <translation>Odpowiedź automatyczna</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Niedostarczone</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Monitoring</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Potwierdzenie</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Poczta głosowa</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Lista dyskusyjna</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Zaproszenie</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>System message</source>
        <translation>Wiadomość systemowa</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Niski priorytet</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Wysoki priorytet</translation>
    </message>
    <message>
        <source>%1 could not be saved: {reason}.</source>
        <translation>Nie udało się zapisać %1: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wybierz inne miejsce.</translation>
    </message>
</context>
<context>
    <name>tickets</name>
    <message>
        <source>Unknown sender</source>
        <translation>Nieznany nadawca</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(bez tematu)</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Zaznaczone</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>bez tematu</translation>
    </message>
    <message>
        <source>outbox: {state}</source>
        <translation>skrzynka nadawcza: {state}</translation>
    </message>
    <message>
        <source>tags: {tags}</source>
        <translation>etykiety: {tags}</translation>
    </message>
    <message>
        <source>assigned to {agent}</source>
        <translation>przypisane: {agent}</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>z załącznikiem</translation>
    </message>
    <message>
        <source>late {span}</source>
        <translation>po czasie {span}</translation>
    </message>
    <message>
        <source>{span} left</source>
        <translation>zostało {span}</translation>
    </message>
    <message>
        <source>first response</source>
        <translation>pierwsza odpowiedź</translation>
    </message>
    <message>
        <source>next reply</source>
        <translation>kolejna odpowiedź</translation>
    </message>
    <message>
        <source>{target} late by {span}</source>
        <translation>{target}: po czasie o {span}</translation>
    </message>
    <message>
        <source>{target} due in {span}</source>
        <translation>{target}: za {span}</translation>
    </message>
    <message>
        <source>promise overdue {span}</source>
        <translation>obietnica po terminie {span}</translation>
    </message>
    <message>
        <source>promised by {moment}</source>
        <translation>obiecano do {moment}</translation>
    </message>
    <message>
        <source>waits {span}</source>
        <translation>czeka {span}</translation>
    </message>
    <message>
        <source>until {moment}</source>
        <translation>do {moment}</translation>
    </message>
    <message>
        <source>answered {moment}</source>
        <translation>odpowiedź {moment}</translation>
    </message>
    <message>
        <source>closed, {moment}</source>
        <translation>zamknięte, {moment}</translation>
    </message>
    <message>
        <source>spam, {moment}</source>
        <translation>spam, {moment}</translation>
    </message>
    <message>
        <source>waiting for {span}</source>
        <translation>czeka {span}</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>wysoki priorytet</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>niski priorytet</translation>
    </message>
    <message>
        <source>auto-reply</source>
        <translation>autoodpowiedź</translation>
    </message>
    <message>
        <source>bounce</source>
        <translation>zwrot</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>newsletter</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>monitoring</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>potwierdzenie</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>poczta głosowa</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>forum</translation>
    </message>
    <message>
        <source>mailing list</source>
        <translation>lista dyskusyjna</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>zaproszenie</translation>
    </message>
    <message>
        <source>system</source>
        <translation>system</translation>
    </message>
    <message>
        <source>No mailbox yet</source>
        <translation>Nie ma jeszcze skrzynki pocztowej</translation>
    </message>
    <message>
        <source>Add your support mailbox, or look around in the demo first.</source>
        <translation>Dodaj skrzynkę wsparcia albo najpierw rozejrzyj się w demo.</translation>
    </message>
    <message>
        <source>Fetching mail…</source>
        <translation>Pobieranie poczty…</translation>
    </message>
    <message>
        <source>The newest conversations come first. You can start on them at once.</source>
        <translation>Najnowsze rozmowy przychodzą pierwsze. Można od razu się nimi zająć.</translation>
    </message>
    <message>
        <source>This search cannot be read</source>
        <translation>Nie można odczytać tego wyszukiwania</translation>
    </message>
    <message>
        <source>{read_as}. Try fewer words, or only the start of one; is: from: tag: before: and after: narrow a search.</source>
        <translation>{read_as}. Spróbuj użyć mniej słów albo tylko początku jednego; is: from: tag: before: i after: zawężają wyszukiwanie.</translation>
    </message>
    <message>
        <source>No tickets found</source>
        <translation>Nie znaleziono zgłoszeń</translation>
    </message>
    <message>
        <source>The line at the foot of the window says why. Once it can be reached, mail appears here by itself.</source>
        <translation>Wiersz u dołu okna podaje przyczynę. Gdy serwer będzie osiągalny, poczta sama się tu pojawi.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached</source>
        <translation>Serwer poczty jest nieosiągalny</translation>
    </message>
    <message>
        <source>Everybody has been answered. New mail appears here by itself.</source>
        <translation>Wszyscy dostali odpowiedź. Nowa poczta sama się tu pojawi.</translation>
    </message>
    <message>
        <source>The queue is clear</source>
        <translation>Kolejka jest pusta</translation>
    </message>
    <message>
        <source>G then I goes to everything that needs a reply.</source>
        <translation>G, potem I przechodzi do wszystkiego, co wymaga odpowiedzi.</translation>
    </message>
    <message>
        <source>Nothing is promised</source>
        <translation>Nic nie obiecano</translation>
    </message>
    <message>
        <source>What an answer promises, such as “by 16:00”, comes back here before it is due.</source>
        <translation>Co odpowiedź obiecuje, na przykład „do 16:00”, wraca tutaj przed terminem.</translation>
    </message>
    <message>
        <source>Nothing is closed</source>
        <translation>Nic nie jest zamknięte</translation>
    </message>
    <message>
        <source>Press E on a ticket that is done, and it is kept here.</source>
        <translation>Naciśnij E na załatwionym zgłoszeniu, a trafi tutaj.</translation>
    </message>
    <message>
        <source>There are no tickets yet</source>
        <translation>Nie ma jeszcze zgłoszeń</translation>
    </message>
    <message>
        <source>Mail appears here by itself; F5 asks the server now.</source>
        <translation>Poczta pojawia się tu sama; F5 pyta serwer od razu.</translation>
    </message>
    <message>
        <source>There is no spam</source>
        <translation>Nie ma spamu</translation>
    </message>
    <message>
        <source>Press # on a ticket that is spam, and it is kept here.</source>
        <translation>Naciśnij # na zgłoszeniu, które jest spamem, a trafi tutaj.</translation>
    </message>
    <message>
        <source>Nothing urgent waits</source>
        <translation>Nic pilnego nie czeka</translation>
    </message>
    <message>
        <source>Press I on a ticket to take it, or look under Unassigned.</source>
        <translation>Naciśnij I na zgłoszeniu, aby je przejąć, albo zajrzyj do Nieprzypisanych.</translation>
    </message>
    <message>
        <source>Nothing of yours waits</source>
        <translation>Nic Twojego nie czeka</translation>
    </message>
    <message>
        <source>Every waiting ticket has somebody</source>
        <translation>Każde czekające zgłoszenie ma osobę przypisaną</translation>
    </message>
    <message>
        <source>Look under Mine for those that are yours.</source>
        <translation>Swoich szukaj pod Moje.</translation>
    </message>
    <message>
        <source>G then I goes to those that wait for you.</source>
        <translation>G, potem I prowadzi do tych, które czekają na ciebie.</translation>
    </message>
    <message>
        <source>Press B on a ticket to have it come back later.</source>
        <translation>Naciśnij B na zgłoszeniu, aby wróciło później.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Nic nie jest odłożone</translation>
    </message>
    <message>
        <source>Answers wait here for the moment in which they can still be taken back.</source>
        <translation>Odpowiedzi czekają tu przez chwilę, w której można je jeszcze cofnąć.</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>Skrzynka nadawcza jest pusta</translation>
    </message>
    <message>
        <source>No customer owes you an answer</source>
        <translation>Żaden klient nie jest winien odpowiedzi</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>written to {address}</source>
        <translation>napisano na adres {address}</translation>
    </message>
    <message>
        <source>VIP contact</source>
        <translation>kontakt VIP</translation>
    </message>
    <message>
        <source>written to an urgent address</source>
        <translation>napisano na pilny adres</translation>
    </message>
    <message>
        <source>a monitor reports trouble</source>
        <translation>monitoring zgłasza problem</translation>
    </message>
    <message>
        <source>a break-in</source>
        <translation>włamanie</translation>
    </message>
    <message>
        <source>private data is exposed</source>
        <translation>wyciek prywatnych danych</translation>
    </message>
    <message>
        <source>mail goes out that should not</source>
        <translation>wychodzi poczta, która nie powinna</translation>
    </message>
    <message>
        <source>data is lost</source>
        <translation>utrata danych</translation>
    </message>
    <message>
        <source>a live service is down</source>
        <translation>działająca usługa nie odpowiada</translation>
    </message>
    <message>
        <source>money is being lost</source>
        <translation>tracone są pieniądze</translation>
    </message>
    <message>
        <source>mail has stopped</source>
        <translation>poczta stanęła</translation>
    </message>
    <message>
        <source>a service is about to stop</source>
        <translation>usługa zaraz stanie</translation>
    </message>
    <message>
        <source>something we run fails</source>
        <translation>zawodzi coś, co utrzymujemy</translation>
    </message>
    <message>
        <source>what was down is down again</source>
        <translation>to, co nie działało, znów nie działa</translation>
    </message>
</context>
<context>
    <name>warnings</name>
    <message>
        <source>Its parts are nested far deeper than any mail needs, so its source is shown.</source>
        <translation>Jej części są zagnieżdżone o wiele głębiej, niż potrzebuje jakakolwiek wiadomość, więc pokazano jej źródło.</translation>
    </message>
    <message>
        <source>It is larger than 100 MB, so only the beginning of its source is shown.</source>
        <translation>Ma ponad 100 MB, więc pokazano tylko początek jej źródła.</translation>
    </message>
    <message>
        <source>It could not be read, so its source is shown.</source>
        <translation>Nie udało się jej odczytać, więc pokazano jej źródło.</translation>
    </message>
    <message>
        <source>Its structure is broken; what could be read is shown.</source>
        <translation>Jej budowa jest uszkodzona; pokazano to, co dało się odczytać.</translation>
    </message>
    <message>
        <source>Its character set was missing or wrong and had to be guessed.</source>
        <translation>Brakowało zestawu znaków albo był błędny i trzeba było go odgadnąć.</translation>
    </message>
    <message>
        <source>Its text is very long; only the beginning is shown.</source>
        <translation>Jej treść jest bardzo długa; pokazano tylko początek.</translation>
    </message>
    <message>
        <source>It has {count} From headers; the first one is shown.</source>
        <translation>Ma kilka nagłówków From ({count}); pokazano pierwszy.</translation>
    </message>
    <message>
        <source>Several senders are named; the first one is shown.</source>
        <translation>Podano kilku nadawców; pokazano pierwszego.</translation>
    </message>
    <message>
        <source>The sender&apos;s name held invisible or direction-changing characters; they were removed.</source>
        <translation>Nazwa nadawcy zawierała znaki niewidoczne lub zmieniające kierunek; usunięto je.</translation>
    </message>
    <message>
        <source>The text says {shown}, but the link goes to {host}.</source>
        <translation>Tekst mówi {shown}, ale link prowadzi do {host}.</translation>
    </message>
    <message>
        <source>The part before the @ is bait: the link goes to {host}.</source>
        <translation>Część przed @ to przynęta: link prowadzi do {host}.</translation>
    </message>
    <message>
        <source>The name {host} uses foreign letters that can look like others.</source>
        <translation>Nazwa {host} zawiera obce litery, które mogą wyglądać jak inne.</translation>
    </message>
    <message>
        <source>The link goes to a bare number ({host}), not to a name.</source>
        <translation>Link prowadzi do samego numeru ({host}), a nie do nazwy.</translation>
    </message>
    <message>
        <source>This file looks like a .{before} but is a program (.{extension}). Do not open it.</source>
        <translation>Ten plik wygląda na .{before}, ale jest programem (.{extension}). Nie otwieraj go.</translation>
    </message>
    <message>
        <source>This file is a program or script (.{extension}): it could do anything once opened.</source>
        <translation>Ten plik jest programem lub skryptem (.{extension}): po otwarciu może zrobić wszystko.</translation>
    </message>
    <message>
        <source>This document (.{extension}) can carry macros that run when it is opened.</source>
        <translation>Ten dokument (.{extension}) może zawierać makra uruchamiane przy otwarciu.</translation>
    </message>
    <message>
        <source>This is a web page or drawing that can carry scripts: save it and look at its text first.</source>
        <translation>To strona lub rysunek, które mogą zawierać skrypty: zapisz plik i najpierw obejrzyj jego tekst.</translation>
    </message>
    <message>
        <source>The content is {what}, whatever the name says. Do not open it.</source>
        <translation>Zawartość to {what}, cokolwiek mówi nazwa. Nie otwieraj go.</translation>
    </message>
    <message>
        <source>The content is a web page, not a .{extension} file. Do not open it.</source>
        <translation>Zawartość to strona internetowa, a nie plik .{extension}. Nie otwieraj go.</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>program dla Windows</translation>
    </message>
    <message>
        <source>a Linux program</source>
        <translation>program dla Linuksa</translation>
    </message>
    <message>
        <source>a macOS program</source>
        <translation>program dla macOS</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>skrypt</translation>
    </message>
    <message>
        <source>a Windows shortcut</source>
        <translation>skrót Windows</translation>
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
        <translation>chwilę</translation>
    </message>
    <message>
        <source>needs reply</source>
        <translation>wymaga odpowiedzi</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>czeka na klienta</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>odłożone</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zamknięte</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>Needs reply</source>
        <translation>Do odpowiedzi</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nieprzypisane</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Obietnice</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Oczekujące</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Odłożone</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Skrzynka nadawcza</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
</context>
</TS>
