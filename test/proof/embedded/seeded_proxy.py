"""Starts microburst with its dice thrown by a seed. Ends when the process that started it does.

python seeded_proxy.py <seed> <microburst's own arguments>
"""

import os
import random
import sys
import threading
import time


def end_with(parent):
    def watch():
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="watch-parent").start()


def know_the_newer_ses():
    """Both versions of SES sign their calls as "ses": microburst takes all for the old one, whose errors are in another format."""
    import microburst.models as models

    models._SCOPE_ALIASES["ses"] = "sesv2"


if __name__ == "__main__":
    end_with(os.getppid())
    know_the_newer_ses()
    random.seed(int(sys.argv.pop(1)))
    from microburst.cli import main

    sys.exit(main())
