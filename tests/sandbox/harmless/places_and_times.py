"""Locales, time zones, clocks, and what the machine is."""

import calendar
import datetime
import getpass
import locale
import os
import platform
import sys
import time
import zoneinfo


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


locale.setlocale(locale.LC_ALL, "")
print(datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Berlin")), calendar.month_name[5], time.strftime("%c"))
begin = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - begin, platform.platform(), platform.processor(), sys.version, os.cpu_count())
print(os.environ.get("HOME"), os.getcwd(), sys.argv, os.path.exists("/etc/passwd"))
try:
    name = input("Your name? ")
except EOFError:
    name = "nobody"
try:
    getpass.getuser()
except (OSError, KeyError):
    pass
