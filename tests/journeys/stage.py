# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen, a message bus and a home folder of their own for one run of the program.

Everything started here is ended here, and nothing else.
"""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


class Stage:
    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="waymark-journey-"))
        self._started = []
        home, runtime = self.folder / "home", self.folder / "run"
        (home / "Documents").mkdir(parents=True)
        runtime.mkdir(mode=0o700)
        for name in [name for name in os.environ if name.startswith(("DBUS_", "AT_SPI", "XDG_", "QT_", "WAYLAND"))]:
            del os.environ[name]
        os.environ.update(HOME=str(home), XDG_RUNTIME_DIR=str(runtime), XDG_CONFIG_HOME=str(home / ".config"),
                          LANG="C.UTF-8", TZ="Europe/London", QT_QPA_PLATFORM="xcb",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        try:
            self._screen()
            self._bus()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._started):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command, **options):
        process = subprocess.Popen([str(part) for part in command], **options)
        self._started.append(process)
        return process

    def _screen(self):
        reading, writing = os.pipe()
        self.start("Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp",
                   pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            os.environ["DISPLAY"] = ":" + number.readline().strip()
        self.start("openbox", stderr=subprocess.DEVNULL)

    def _bus(self):
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    @property
    def home(self):
        return self.folder / "home"
