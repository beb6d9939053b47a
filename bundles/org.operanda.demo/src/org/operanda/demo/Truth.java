package org.operanda.demo;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is true about a virtual cell: the answers that an evaluation of its files should find. It lies beside the files as {@code truth.json}. Times are seconds on
 * the potentiostat's clock from its start.
 *
 * @param seed              of the random numbers
 * @param mass              mg of active material
 * @param headerMass        mg that the potentiostat's files claim
 * @param capacity          mA·h/g for a change of composition by 1
 * @param started           local time at which the potentiostat started, by its own clock
 * @param clockAhead        seconds by which the beamline's clock was ahead at that moment
 * @param clockGain         seconds that the beamline's clock gains per second
 * @param electrochemistry  the potentiostat's files
 * @param standards         the spectra of the components
 * @param frames            the spectra in the order in which they were taken
 */
public record Truth(long seed, double mass, double headerMass, double capacity, String started, double clockAhead, double clockGain,
        List<Part> electrochemistry,
        List<Standard> standards, List<Frame> frames) {

    /**
     * One file of the potentiostat.
     *
     * @param file  relative path
     * @param start s at which it begins
     * @param end   s at which it ends
     * @param rows  of data
     */
    public record Part(String file, double start, double end, int rows) {}

    /**
     * One component.
     *
     * @param name     of the component
     * @param file     relative path
     * @param halfStep eV at which the normalised edge is one half
     * @param steepest eV at which it rises fastest
     */
    public record Standard(String name, String file, double halfStep, double steepest) {}

    /**
     * One spectrum.
     *
     * @param file        relative path
     * @param start       s at which the exposure begins
     * @param end         s at which it ends
     * @param composition mean x in Li<sub>x</sub>NiO<sub>2</sub>
     * @param pristine    part of the nickel in the pristine phase
     * @param conversion  how far the other phase is from the phase boundary (0) to the delithiated end member (1)
     * @param halfStep    eV at which the normalised edge is one half
     * @param steepest    eV at which it rises fastest
     * @param potential   V, mean over the exposure
     * @param charge      mA·h since the start, mean over the exposure
     * @param recorded    whether the potentiostat recorded during the whole exposure
     */
    public record Frame(String file, double start, double end, double composition, double pristine, double conversion, double halfStep,
            double steepest,
            double potential, double charge, boolean recorded) {

        /** Weights of pristine, boundary and delithiated component: the second phase counted as a mixture of its two ends. */
        public double[] weights() {
            double other = 1 - pristine;
            return new double[] {pristine, other * (1 - conversion), other * conversion};
        }
    }

    void write(Path file) throws IOException {
        mapper().writeValue(file.toFile(), this);
    }

    /** Reads {@code truth.json}. */
    public static Truth read(Path file) throws IOException {
        return mapper().readValue(file.toFile(), Truth.class);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
