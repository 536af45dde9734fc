"""Words that say nothing of what a question is about, in plain letters, all languages together."""

SMALL_WORDS = frozenset(
    "the and to of is in it you that for on with this have has had i my me we our us are be been as not can your please "
    "would could should will do does did from at or an a was were how what when why where which who there here but if so "
    "just any all about know tell let get also still now some by need want like way possible thanks thank hello hi dear "
    "its it's i'm don't doesn't can't isn't than then them they their these those out up into much many long make "
    "z w i na do nie sie ze jest to o po za od czy jak ale co mi mnie nam nas dla przez tak juz tylko jeszcze prosze "
    "prosimy moge mozna mozemy mam mamy moj moja moje nasz nasza nasze jaki jaka jakie ktory ktora ktore kiedy gdzie "
    "dlaczego czemu ile kto sa byc bedzie beda byl byla bylo oraz lub ten ta te tego tej tym panstwo panstwa pan pani "
    "chcialbym chcialabym wiedziec pytanie "
    "o a os as de do da dos das em no na nos nas um uma para com por que nao e se eu meu minha nosso nossa seu sua voce "
    "voces ja mais mas como quando onde porque qual quais quem sao ser ter tem temos posso podem pode podemos podiam "
    "poderia poderiam gostaria gostava saber preciso favor isto isso este esta esse essa ao aos pelo pela me foi "
    "der die das und ist ich nicht sie wir es ein eine einen mit auf fur von zu den dem im am bei wie was wann wo warum "
    "kann konnen bitte wird werden sind haben habe mein meine unser unsere ihr ihre ihnen uns mir mich man noch "
    "el la los las del en un una con y mi mis su sus yo usted ustedes esta estan cuando donde cual cuanto puede pueden "
    "puedo podrian quisiera lo le les nos hay".split()
)
