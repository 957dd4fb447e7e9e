# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-assessments, and what both sides tell in them in their own words."""

import unittest

from running import AtAPlan, answer, run


class Assessments(AtAPlan):
    """A plan whose two self-assessments are written."""

    def narrative(self, *arguments, **expected):
        return run("narrative", self.plan, *arguments, **expected)

    def test_each_sides_words_stand_under_their_heading(self):
        said = self.narrative("Lessons learned", "--government", "Begin in time.", "--civil-society", "Ask earlier.",
                              "--report", "midterm").stdout
        self.assertEqual(said, "Written under \"Lessons learned\" of the 12-month self-assessment.\n")
        assessment = answer("assess", self.plan, "--report", "midterm")
        self.assertEqual(assessment["lessons_learned"], [{"side": "Government", "words": "Begin in time."},
                                                         {"side": "Civil society", "words": "Ask earlier."}])
        self.assertEqual([row["words"] for row in assessment["how_the_plan_was_made"]], ["Not written yet."] * 2)
        end = answer("assess", self.plan, "--report", "endOfTerm")
        self.assertEqual([row["words"] for row in end["lessons_learned"]], ["Not written yet."] * 2)
        self.assertTrue(end["title"].startswith("End-of-term self-assessment: "))

    def test_what_is_still_to_be_written_is_told(self):
        self.assertIn("20 texts still to be written.", answer("narrative", self.plan, "--report", "midterm")["notes"])
        self.narrative("nextSteps", "--government", "A third plan.", "--report", "midterm")
        self.assertIn("19 texts still to be written.", answer("narrative", self.plan, "--report", "midterm")["notes"])
        one = answer("narrative", self.plan, "Next steps", "--report", "midterm")
        self.assertEqual(one["next_steps"][0]["words"], "A third plan.")
        self.assertNotIn("lessons_learned", one)

    def test_the_end_tells_how_it_stood_at_twelve_months(self):
        since = answer("assess", self.plan, "--report", "endOfTerm")["since_the_12_month_self_assessment"]
        self.assertEqual(len(since), 13)
        self.assertIn("government_then", since[0])

    def test_what_cannot_be_is_refused_in_a_sentence(self):
        for arguments in (["--government", "Words"], ["Weather", "--government", "Words"], ["--report", "monthly"]):
            self.assertRegex(self.narrative(*arguments, expect=3).stderr, r"^[^\n]*\.\n$")

    def test_words_are_undone_under_their_name(self):
        self.narrative("Lessons learned", "--government", "Begin in time.", "--report", "midterm")
        self.assertIn("Lessons learned, 12-month self-assessment", run("undo", self.plan).stdout)
        self.assertIn("20 texts still to be written.", answer("narrative", self.plan, "--report", "midterm")["notes"])


if __name__ == "__main__":
    unittest.main()
