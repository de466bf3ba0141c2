import sys
import numpy as np
import matplotlib.pyplot as plt

def fprime(x): return 1/x
critical_points = []
has_maximum = False
has_minimum = False

def main():
    x = np.ma.masked_less_equal(np.linspace(-1, 7, 161), 0)
    fig, ax = plt.subplots()
    ax.plot(x, np.ma.log(x), "tab:purple")
    ax.set_title("log x")
    return 0

if __name__ == "__main__":
    sys.exit(main())
