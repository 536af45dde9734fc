"""Every trouble that mail, servers and machines are known to make, each shown by a test, all in one table.

How to add a case:

1. Mark a test, new or old, wherever it lives, with the case that it proves and how the trouble is produced:

       @pytest.mark.hard_case(14, how="real Dovecot; a proxy swallows the answer to APPEND")
       def test_an_answer_to_append_that_is_lost_makes_no_second_copy(..., seen: Seen) -> None:
           ...
           seen("1 copy in Sent, 1 APPEND sent")

   `hard_case`, `fault` and `hostile` take the numbers of `cases.py`. One test may prove several cases, one case may
   have several tests; `pytest.param(..., marks=pytest.mark.hostile(64, how="..."))` works too.
2. `seen("...")` says what was seen, as an end user or an administrator would put it. Say what came out of the run
   (counts read from the servers, states), nothing that differs between two good runs: no times, no ports, no ids.
3. `pytest PATH --record-seen`, then `python -m tests.reliability`, writes `seen.json` and docs/reliability.md. Commit
   both. From then on the test fails when it sees something else. `make reliability` does both steps for all cases.
"""
