package org.operanda.math.fourier;

/** A transform of any length as a convolution with a chirp, which powers of two compute (Bluestein 1970). */
final class Chirp extends FourierTransform {
    private final FourierTransform convolution;
    private final double[] cosine;
    private final double[] sine;
    private final double[] kernelReal;
    private final double[] kernelImaginary;

    Chirp(int length) {
        super(length);
        int size = powerOfTwo(2 * length - 1);
        convolution = FourierTransform.of(size);
        cosine = new double[length];
        sine = new double[length];
        kernelReal = new double[size];
        kernelImaginary = new double[size];
        for (int j = 0; j < length; j++) {
            double angle = Math.PI * ((long) j * j % (2L * length)) / length;
            cosine[j] = Math.cos(angle);
            sine[j] = Math.sin(angle);
            int mirrored = (size - j) % size;
            kernelReal[j] = cosine[j] / size;
            kernelImaginary[j] = sine[j] / size;
            kernelReal[mirrored] = kernelReal[j];
            kernelImaginary[mirrored] = kernelImaginary[j];
        }
        convolution.forward(kernelReal, kernelImaginary);
    }

    @Override
    public void forward(double[] real, double[] imaginary) {
        int size = convolution.length();
        double[] re = new double[size];
        double[] im = new double[size];
        for (int j = 0; j < length(); j++) {
            re[j] = real[j] * cosine[j] + imaginary[j] * sine[j];
            im[j] = imaginary[j] * cosine[j] - real[j] * sine[j];
        }
        convolution.forward(re, im);
        for (int k = 0; k < size; k++) {
            double product = re[k] * kernelReal[k] - im[k] * kernelImaginary[k];
            im[k] = re[k] * kernelImaginary[k] + im[k] * kernelReal[k];
            re[k] = product;
        }
        convolution.forward(im, re);
        for (int k = 0; k < length(); k++) {
            real[k] = re[k] * cosine[k] + im[k] * sine[k];
            imaginary[k] = im[k] * cosine[k] - re[k] * sine[k];
        }
    }
}
