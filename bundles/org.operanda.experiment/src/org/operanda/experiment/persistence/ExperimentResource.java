package org.operanda.experiment.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.BasicExtendedMetaData;
import org.eclipse.emf.ecore.util.FeatureMap;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.emf.ecore.xml.type.AnyType;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentPackage;

/** One experiment as XMI. Knows the names that features had in older versions and holds what it does not know. */
final class ExperimentResource extends XMIResourceImpl {
    private static final int LINE_WIDTH = 140;
    /** Today's name by class and former name. */
    private static final Map<String, EStructuralFeature> FORMER_NAMES = Map.of("Cell.capacity",
            ExperimentPackage.Literals.CELL__NOMINAL_CAPACITY);

    ExperimentResource() {
        BasicExtendedMetaData features = new BasicExtendedMetaData();
        setEncoding("UTF-8");
        getDefaultLoadOptions().put(XMLResource.OPTION_EXTENDED_META_DATA, features);
        getDefaultLoadOptions().put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
        getDefaultLoadOptions().put(XMLResource.OPTION_PARSER_FEATURES,
                Map.of("http://apache.org/xml/features/disallow-doctype-decl", true));
        getDefaultSaveOptions().put(XMLResource.OPTION_EXTENDED_META_DATA, features);
        getDefaultSaveOptions().put(XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH);
    }

    /** The resource that the experiment was read into, so that what is not known is written back, or a new one. */
    static ExperimentResource of(Experiment experiment) {
        if (experiment.eResource() instanceof ExperimentResource known) {
            return known;
        }
        ExperimentResource resource = new ExperimentResource();
        resource.getContents().add(experiment);
        return resource;
    }

    @Override
    protected XMLHelper createXMLHelper() {
        return new XMIHelperImpl(this) {
            @Override
            @NonNullByDefault({})
            public EStructuralFeature getFeature(EClass owner, String namespace, String name, boolean isElement) {
                EStructuralFeature feature = super.getFeature(owner, namespace, name, isElement);
                return feature != null ? feature : FORMER_NAMES.get(owner.getName() + "." + name);
            }
        };
    }

    /** Names of the attributes and elements that the model does not have, as {@code Cell.colour}. */
    List<String> foreignFeatures() {
        TreeSet<String> names = new TreeSet<>();
        getEObjectToExtensionMap().forEach((owner, extension) -> {
            for (FeatureMap features : parts(extension)) {
                features.forEach(entry -> names.add(owner.eClass().getName() + "." + entry.getEStructuralFeature().getName()));
            }
        });
        return new ArrayList<>(names);
    }

    private static List<FeatureMap> parts(AnyType extension) {
        return List.of(extension.getAnyAttribute(), extension.getMixed());
    }
}
