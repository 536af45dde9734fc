"""Which questions an answer deals with."""

from agentdesk.domain.coverage import coverage, stem
from agentdesk.domain.questions import questions_in

ASKED = "Why is the shop down?\nHow much does the bigger plan cost?\nCan you renew our certificate?"


def answered(answer: str, asked: str = ASKED) -> list[bool]:
    return [one.answered for one in coverage(questions_in(asked), answer)]


def test_words_of_the_question_in_a_sentence_answer_it() -> None:
    assert answered("The bigger plan costs 12 EUR.") == [False, True, False]
    assert answered("Your shop was down for want of memory. We renewed the certificate.") == [
        True,
        False,
        True,
    ]


def test_what_is_far_apart_does_not() -> None:
    assert answered("A plan is a plan.\n\nWe think bigger.") == [False, False, False]


def test_asking_back_is_no_answer() -> None:
    assert answered("Which bigger plan, and what cost do you mean?") == [False, False, False]


def test_a_quotation_with_words_under_it_answers() -> None:
    assert answered("> Why is the shop down?\n\nA disk failed.\n") == [True, False, False]
    assert answered("> Why is the shop down?\n\n") == [False, False, False]


def test_numbers_answer_in_order_where_there_are_as_many() -> None:
    assert answered("1. A disk failed.\n2. 12 EUR.\n3. Done.") == [True, True, True]
    assert answered("1. Log in.\n2. Click.") == [False, False, False]


def test_endings_do_not_matter() -> None:
    polish = "Ile kosztuje przedłużenie domeny?\nGdzie są kopie zapasowe?"
    assert answered("Przedłużenie domen kosztuje 50 zł.", polish) == [True, False]
    assert answered("Kopię zapasową znajdzie Pani w panelu.", polish) == [False, True]
    portuguese = "Quanto custa renovar o domínio?\nOnde estão as cópias de segurança?"
    assert answered("A renovação do domínio custa 10 EUR.", portuguese) == [True, False]
    assert stem("domeny") == stem("domena")


def test_no_questions_are_covered_by_anything() -> None:
    assert coverage((), "text") == ()
    assert answered("") == [False, False, False]
