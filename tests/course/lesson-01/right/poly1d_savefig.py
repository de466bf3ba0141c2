import io

import numpy as np
from matplotlib.figure import Figure

f = np.poly1d([1, -2, 0, 1])
fprime = f.deriv()
rate_of_change = lambda x0, h: (f(x0 + h / 2) - f(x0 - h / 2)) / h

print(f)
print(fprime)

fig = Figure(figsize=(6, 4))
ax = fig.subplots()
t = np.linspace(-2.5, 3.5, 601)
ax.plot(t, f(t), color="tab:blue")
ax2 = ax.twinx()
ax2.plot(t, fprime(t), color="tab:orange")
ax2.plot(t, rate_of_change(t, 1e-2), color="tab:green", linestyle=":")

buffer = io.BytesIO()
fig.savefig(buffer, format="png", dpi=80)
print("picture has", len(buffer.getvalue()), "bytes")
