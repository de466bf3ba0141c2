import math
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

xs = [0.1*k for k in range(1, 61)]
plt.plot(xs, [math.log10(x) for x in xs], label="log")
plt.legend()
plt.show()
