import numpy as np
import matplotlib.pyplot as plt

f = np.poly1d([3, -4, 0])
antiderivative = f.integ(k=-3)

dx = 0.02
x = (-10 + dx/2 + dx*np.arange(1000)).reshape(-1, 1)   # middle of every strip
area = np.cumsum(f(x)*dx, axis=0)
print(x.shape, area.shape)

fig1, ax1 = plt.subplots()
ax1.plot(x, area, ".", markersize=1)
fig2, ax2 = plt.subplots()
ax2.plot(x, antiderivative(x))
ax2.plot(x, f(x), "--", color="grey")
plt.show()
plt.close("all")
