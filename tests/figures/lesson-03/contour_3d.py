import matplotlib.pyplot as plt
import numpy as np
f=lambda x,y:x**2+y**2
gradient=lambda x,y:(2*x,2*y)
gradient_at_1_1=(2,2)
def numeric_gradient(x,y,h=1e-5):
    return (f(x+h,y)-f(x,y))/h,(f(x,y+h)-f(x,y))/h
X,Y=np.meshgrid(np.linspace(-2.5,2.5,60),np.linspace(-2.5,2.5,60))
ax=plt.figure().add_subplot(projection='3d')
ax.contour3D(X,Y,f(X,Y),50,cmap='binary')
ax.set_xlabel('x');ax.set_ylabel('y');ax.set_zlabel('z')
plt.show()
