import numpy as np
import matplotlib.pyplot as plt
def fprime(x):
    """d/dx log x"""
    return np.divide(1, x)
candidates = np.linspace(0.1, 100, 1000)
critical_points = [c for c in candidates if fprime(c) == 0]
has_maximum = len(critical_points) > 0
has_minimum = bool(critical_points)
fig, ax = plt.subplots()
ax.plot(candidates, np.log(candidates))
ax.set_xlim(0, 6)
