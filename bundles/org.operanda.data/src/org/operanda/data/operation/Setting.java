package org.operanda.data.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a settings record: the dialog's field, the key in a recipe and the option on the command line are all made from it. The
 * component's name is the stable key.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** What the field is called, for instance {@code Smoothing width}. */
    String label();

    /** One or two sentences: what it does and when to change it. */
    String help();

    /** The value when nothing is said, as text; a list is separated by commas. */
    String value();

    /** The unit in which the number is meant, empty for a pure number or no number. */
    String unit() default "";

    /** The least allowed number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest allowed number. */
    double max() default Double.POSITIVE_INFINITY;
}
