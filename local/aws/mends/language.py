"""What a state machine's definition means."""

import ministack.services.stepfunctions as states


def _speaks_jsonata(state, context):
    return states._state_query_language(state, context) == "JSONata"


def timeout_in_jsonata():
    """TimeoutSeconds of a Task may be an expression; MiniStack's execution dies of it.

    https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
    """
    execute = states._execute_task

    def execute_task(state, raw_input, execution, context):
        if isinstance(state.get("TimeoutSeconds"), str) and _speaks_jsonata(state, context):
            try:
                seconds = states._jsonata_state_field(state, "TimeoutSeconds", "number", raw_input, context)
            except states._ExecutionError as error:
                return _caught(state, raw_input, context, error)
            state = {**state, "TimeoutSeconds": seconds}
        return execute(state, raw_input, execution, context)

    states._execute_task = execute_task


def _caught(state, raw_input, context, error):
    catcher = states._find_matching_catcher(state.get("Catch", []), error.error)
    if catcher is None:
        raise error
    output = {"Error": error.error, "Cause": error.cause}
    return states._apply_catcher(catcher, raw_input, context, "JSONata", output), catcher["Next"]


def output_of_succeed():
    """A Succeed state may have an Output; MiniStack ignores it.

    https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html
    """
    apply_output_path = states._apply_output_path

    def output(state, value, context=None):
        if state.get("Type") == "Succeed" and _speaks_jsonata(state, context):
            return states._apply_jsonata_output(state, value, context, default=value)
        return apply_output_path(state, value, context)

    states._apply_output_path = output


def output_of_choice():
    """A Choice's own Output holds when its Default is taken; MiniStack passes the input on.

    https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
    """
    execute = states._execute_choice

    def execute_choice(state, raw_input, context=None):
        default = state.get("Default")
        if not (default and "Output" in state and _speaks_jsonata(state, context)):
            return execute(state, raw_input, context)
        # Told apart by a name that no state can have, as a rule may lead to the same state as the default.
        output, following = execute({**state, "Default": _NO_STATE}, raw_input, context)
        if following != _NO_STATE:
            return output, following
        return states._apply_jsonata_output(state, raw_input, context), default

    states._execute_choice = execute_choice


# State names are at most 80 characters long.
_NO_STATE = "no state " * 10


def assign_against_old_values():
    """Every expression of one Assign sees the values from before it; MiniStack evaluates one after the other.

    https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#workflow-variables-assign-evaluation-order
    """
    assign_one_by_one = states._apply_state_assign

    def assign(state, raw_input, context, result=None, error_output=None):
        if context is None or not isinstance(state.get("Assign"), dict):
            return
        old = dict(context.get("variables", {}))
        new = {}
        for name, template in state["Assign"].items():
            alone = {**context, "variables": dict(old)}
            assign_one_by_one({**state, "Assign": {name: template}}, raw_input, alone, result, error_output)
            if name in alone["variables"]:
                new[name] = alone["variables"][name]
        context.setdefault("variables", {}).update(new)

    states._apply_state_assign = assign
