import numpy as np
import matplotlib.pyplot as plt

def f(x): return 3*x**2 - 4*x
def antiderivative(x): return x**3 - 2*x**2

x = np.arange(-10, 10, 0.1)
area = np.cumsum(f(x)*0.1)

fig = plt.figure(figsize=(6, 10))
ax1 = plt.subplot2grid((3, 1), (0, 0), rowspan=2)
ax2 = plt.subplot2grid((3, 1), (2, 0))
markerline, stemlines, baseline = ax1.stem(x, area, linefmt="grey", markerfmt="D", bottom=1000)
markerline.set_markersize(2)
ax2.plot(x, antiderivative(x))
ax2.set_yscale("symlog", linthresh=10)
ax2.invert_xaxis()
plt.show()
