import csv, io, math
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

data = io.StringIO("\n".join(f"{k/10},{math.log(k/10):.3f}" for k in range(2, 60)))
rows = list(csv.reader(data))
plt.plot([r[0] for r in rows], [r[1] for r in rows], label="log x")
plt.legend()
plt.show()
