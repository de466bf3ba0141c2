import numpy as np
import matplotlib.pyplot as plt

def fprime(x):
    return 1/x

critical_points = set()
has_maximum = 0
has_minimum = 0

# log is the inverse of exp: walk along t and draw (e^t, t)
t = np.linspace(-2, 2, 81)
plt.plot(np.exp(t), t)
plt.plot(t, np.exp(t), "--", color="0.7")
plt.plot(t, t, ":", color="0.7")
plt.axis("equal")
plt.show()
