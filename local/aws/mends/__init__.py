"""What MiniStack 1.5.33 does otherwise than AWS and Doorstep would notice. One function, one difference.

Each is held by a test in test/local/mends.test.ts, which goes red when the mend is left out.
They wrap MiniStack's own functions and copy none of them.
"""

from . import executions, functions, language, mails

MENDS = (
    language.timeout_in_jsonata,
    language.output_of_succeed,
    language.output_of_choice,
    language.assign_against_old_values,
    executions.names_of_executions,
    executions.first_answer_to_a_token_wins,
    executions.stopped_executions_stay_stopped,
    functions.names_of_thrown_errors,
    functions.functions_end_with_the_emulator,
    functions.no_wait_for_a_log_line,
    functions.rest_of_a_stretch_that_failed_in_part,
    mails.headers_that_ses_takes,
)
