"""Every source of random numbers."""

import os
import random
import secrets
import uuid

import numpy as np


def f(x):
    return x**3 - 2 * x**2 + 1


def fprime(x):
    return 3 * x**2 - 4 * x


random.seed()
np.random.seed(0)
numbers = [random.random(), random.SystemRandom().random(), secrets.randbelow(10), uuid.uuid4().int]
numbers += [*np.random.default_rng().normal(size=10), *os.urandom(4)]
random.shuffle(numbers)
