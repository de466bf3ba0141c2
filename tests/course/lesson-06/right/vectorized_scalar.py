import math
import numpy as np
import matplotlib.pyplot as plt
from sympy import FiniteSet

fprime = np.vectorize(lambda value: math.exp(-math.log(value)))

# e^(-log x) is positive for every x
critical_points = FiniteSet()
has_maximum = len(critical_points) != 0
has_minimum = len(critical_points) != 0

values = np.linspace(0.25, 5.5, 150)
plt.subplot(1, 2, 1)
plt.plot(values, [math.log(v) for v in values], ".")
plt.title("log")
plt.subplot(1, 2, 2)
plt.plot(values, fprime(values), ".")
plt.title("its slope")
plt.tight_layout()
plt.savefig("both.pdf")
