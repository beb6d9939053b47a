/**
 */
package org.operanda.experiment;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * The experiment model of Operanda. Its namespace stays the same in every version; Experiment.formatVersion tells them apart.
 * <!-- end-model-doc -->
 * @see org.operanda.experiment.ExperimentFactory
 * @model kind="package"
 * @generated
 */
public interface ExperimentPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "experiment";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "urn:operanda:experiment";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "experiment";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	ExperimentPackage eINSTANCE = org.operanda.experiment.impl.ExperimentPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ExperimentImpl <em>Experiment</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ExperimentImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getExperiment()
	 * @generated
	 */
	int EXPERIMENT = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__NAME = 0;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__DESCRIPTION = 1;

	/**
	 * The feature id for the '<em><b>Format Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__FORMAT_VERSION = 2;

	/**
	 * The feature id for the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__CREATED = 3;

	/**
	 * The feature id for the '<em><b>Data Folder</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__DATA_FOLDER = 4;

	/**
	 * The feature id for the '<em><b>Cells</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__CELLS = 5;

	/**
	 * The feature id for the '<em><b>Measurements</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__MEASUREMENTS = 6;

	/**
	 * The feature id for the '<em><b>Recipe</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__RECIPE = 7;

	/**
	 * The feature id for the '<em><b>Figures</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__FIGURES = 8;

	/**
	 * The feature id for the '<em><b>Results</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__RESULTS = 9;

	/**
	 * The feature id for the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__PROVENANCE = 10;

	/**
	 * The feature id for the '<em><b>View</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__VIEW = 11;

	/**
	 * The feature id for the '<em><b>Markers</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT__MARKERS = 12;

	/**
	 * The number of structural features of the '<em>Experiment</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT_FEATURE_COUNT = 13;

	/**
	 * The number of operations of the '<em>Experiment</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int EXPERIMENT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.CellImpl <em>Cell</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.CellImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getCell()
	 * @generated
	 */
	int CELL = 1;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__NAME = 0;

	/**
	 * The feature id for the '<em><b>Configuration</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__CONFIGURATION = 1;

	/**
	 * The feature id for the '<em><b>Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__ELECTRODE = 2;

	/**
	 * The feature id for the '<em><b>Charging</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__CHARGING = 3;

	/**
	 * The feature id for the '<em><b>Working Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__WORKING_ELECTRODE = 4;

	/**
	 * The feature id for the '<em><b>Active Material</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__ACTIVE_MATERIAL = 5;

	/**
	 * The feature id for the '<em><b>Formula</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__FORMULA = 6;

	/**
	 * The feature id for the '<em><b>Mass</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__MASS = 7;

	/**
	 * The feature id for the '<em><b>Mass Uncertainty</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__MASS_UNCERTAINTY = 8;

	/**
	 * The feature id for the '<em><b>Area</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__AREA = 9;

	/**
	 * The feature id for the '<em><b>Nominal Capacity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__NOMINAL_CAPACITY = 10;

	/**
	 * The feature id for the '<em><b>Molar Mass</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__MOLAR_MASS = 11;

	/**
	 * The feature id for the '<em><b>Initial Composition</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__INITIAL_COMPOSITION = 12;

	/**
	 * The feature id for the '<em><b>Ion</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__ION = 13;

	/**
	 * The feature id for the '<em><b>Electrons</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__ELECTRONS = 14;

	/**
	 * The feature id for the '<em><b>Reference Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__REFERENCE_ELECTRODE = 15;

	/**
	 * The feature id for the '<em><b>Counter Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__COUNTER_ELECTRODE = 16;

	/**
	 * The feature id for the '<em><b>Electrolyte</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__ELECTROLYTE = 17;

	/**
	 * The feature id for the '<em><b>Notes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__NOTES = 18;

	/**
	 * The feature id for the '<em><b>Attributes</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL__ATTRIBUTES = 19;

	/**
	 * The number of structural features of the '<em>Cell</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL_FEATURE_COUNT = 20;

	/**
	 * The number of operations of the '<em>Cell</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CELL_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.MeasurementReferenceImpl <em>Measurement Reference</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.MeasurementReferenceImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getMeasurementReference()
	 * @generated
	 */
	int MEASUREMENT_REFERENCE = 2;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__ID = 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__NAME = 1;

	/**
	 * The feature id for the '<em><b>Technique</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__TECHNIQUE = 2;

	/**
	 * The feature id for the '<em><b>Files</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__FILES = 3;

	/**
	 * The feature id for the '<em><b>Grouping</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__GROUPING = 4;

	/**
	 * The feature id for the '<em><b>Reader Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__READER_ID = 5;

	/**
	 * The feature id for the '<em><b>Cell</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__CELL = 6;

	/**
	 * The feature id for the '<em><b>Clock</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__CLOCK = 7;

	/**
	 * The feature id for the '<em><b>Start</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__START = 8;

	/**
	 * The feature id for the '<em><b>Exposure</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE__EXPOSURE = 9;

	/**
	 * The number of structural features of the '<em>Measurement Reference</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE_FEATURE_COUNT = 10;

	/**
	 * The number of operations of the '<em>Measurement Reference</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int MEASUREMENT_REFERENCE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ClockTransformImpl <em>Clock Transform</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ClockTransformImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getClockTransform()
	 * @generated
	 */
	int CLOCK_TRANSFORM = 3;

	/**
	 * The feature id for the '<em><b>Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__OFFSET = 0;

	/**
	 * The feature id for the '<em><b>Drift</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__DRIFT = 1;

	/**
	 * The feature id for the '<em><b>Reference</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__REFERENCE = 2;

	/**
	 * The feature id for the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__SOURCE = 3;

	/**
	 * The feature id for the '<em><b>Zone</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__ZONE = 4;

	/**
	 * The feature id for the '<em><b>Residual</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__RESIDUAL = 5;

	/**
	 * The feature id for the '<em><b>Pieces</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM__PIECES = 6;

	/**
	 * The number of structural features of the '<em>Clock Transform</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Clock Transform</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_TRANSFORM_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ClockPieceImpl <em>Clock Piece</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ClockPieceImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getClockPiece()
	 * @generated
	 */
	int CLOCK_PIECE = 4;

	/**
	 * The feature id for the '<em><b>From</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_PIECE__FROM = 0;

	/**
	 * The feature id for the '<em><b>Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_PIECE__OFFSET = 1;

	/**
	 * The feature id for the '<em><b>Drift</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_PIECE__DRIFT = 2;

	/**
	 * The feature id for the '<em><b>Reference</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_PIECE__REFERENCE = 3;

	/**
	 * The number of structural features of the '<em>Clock Piece</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_PIECE_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Clock Piece</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CLOCK_PIECE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.RecipeImpl <em>Recipe</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.RecipeImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getRecipe()
	 * @generated
	 */
	int RECIPE = 5;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RECIPE__NAME = 0;

	/**
	 * The feature id for the '<em><b>Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RECIPE__VERSION = 1;

	/**
	 * The feature id for the '<em><b>Steps</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RECIPE__STEPS = 2;

	/**
	 * The number of structural features of the '<em>Recipe</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RECIPE_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Recipe</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RECIPE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.StepImpl <em>Step</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.StepImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getStep()
	 * @generated
	 */
	int STEP = 6;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__ID = 0;

	/**
	 * The feature id for the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__OPERATION = 1;

	/**
	 * The feature id for the '<em><b>Operation Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__OPERATION_VERSION = 2;

	/**
	 * The feature id for the '<em><b>Inputs</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__INPUTS = 3;

	/**
	 * The feature id for the '<em><b>Settings</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP__SETTINGS = 4;

	/**
	 * The number of structural features of the '<em>Step</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Step</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.FigureDefinitionImpl <em>Figure Definition</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.FigureDefinitionImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getFigureDefinition()
	 * @generated
	 */
	int FIGURE_DEFINITION = 7;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__ID = 0;

	/**
	 * The feature id for the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__TITLE = 1;

	/**
	 * The feature id for the '<em><b>Horizontal Axis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__HORIZONTAL_AXIS = 2;

	/**
	 * The feature id for the '<em><b>Markers</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__MARKERS = 3;

	/**
	 * The feature id for the '<em><b>Width</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__WIDTH = 4;

	/**
	 * The feature id for the '<em><b>Height</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__HEIGHT = 5;

	/**
	 * The feature id for the '<em><b>Text Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__TEXT_SIZE = 6;

	/**
	 * The feature id for the '<em><b>Resolution</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__RESOLUTION = 7;

	/**
	 * The feature id for the '<em><b>Panels</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__PANELS = 8;

	/**
	 * The feature id for the '<em><b>Style</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__STYLE = 9;

	/**
	 * The feature id for the '<em><b>Curves</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION__CURVES = 10;

	/**
	 * The number of structural features of the '<em>Figure Definition</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION_FEATURE_COUNT = 11;

	/**
	 * The number of operations of the '<em>Figure Definition</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int FIGURE_DEFINITION_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.CurveDefinitionImpl <em>Curve Definition</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.CurveDefinitionImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getCurveDefinition()
	 * @generated
	 */
	int CURVE_DEFINITION = 8;

	/**
	 * The feature id for the '<em><b>Data</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION__DATA = 0;

	/**
	 * The feature id for the '<em><b>Colour</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION__COLOUR = 1;

	/**
	 * The feature id for the '<em><b>Line</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION__LINE = 2;

	/**
	 * The feature id for the '<em><b>Symbol</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION__SYMBOL = 3;

	/**
	 * The feature id for the '<em><b>Width</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION__WIDTH = 4;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION__LABEL = 5;

	/**
	 * The number of structural features of the '<em>Curve Definition</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Curve Definition</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CURVE_DEFINITION_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.PanelDefinitionImpl <em>Panel Definition</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.PanelDefinitionImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getPanelDefinition()
	 * @generated
	 */
	int PANEL_DEFINITION = 9;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__KIND = 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__LABEL = 1;

	/**
	 * The feature id for the '<em><b>Data</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__DATA = 2;

	/**
	 * The feature id for the '<em><b>Abscissa</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__ABSCISSA = 3;

	/**
	 * The feature id for the '<em><b>Colour Map</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__COLOUR_MAP = 4;

	/**
	 * The feature id for the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__MINIMUM = 5;

	/**
	 * The feature id for the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION__MAXIMUM = 6;

	/**
	 * The number of structural features of the '<em>Panel Definition</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Panel Definition</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PANEL_DEFINITION_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ResultImpl <em>Result</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ResultImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getResult()
	 * @generated
	 */
	int RESULT = 10;

	/**
	 * The feature id for the '<em><b>Step</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__STEP = 0;

	/**
	 * The feature id for the '<em><b>Dataset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__DATASET = 1;

	/**
	 * The feature id for the '<em><b>Quantity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__QUANTITY = 2;

	/**
	 * The feature id for the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__UNIT = 3;

	/**
	 * The feature id for the '<em><b>Shape</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__SHAPE = 4;

	/**
	 * The feature id for the '<em><b>Summary</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT__SUMMARY = 5;

	/**
	 * The number of structural features of the '<em>Result</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Result</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ResultSummaryImpl <em>Result Summary</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ResultSummaryImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getResultSummary()
	 * @generated
	 */
	int RESULT_SUMMARY = 11;

	/**
	 * The feature id for the '<em><b>First</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY__FIRST = 0;

	/**
	 * The feature id for the '<em><b>Last</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY__LAST = 1;

	/**
	 * The feature id for the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY__MINIMUM = 2;

	/**
	 * The feature id for the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY__MAXIMUM = 3;

	/**
	 * The feature id for the '<em><b>Mean</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY__MEAN = 4;

	/**
	 * The feature id for the '<em><b>Missing</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY__MISSING = 5;

	/**
	 * The number of structural features of the '<em>Result Summary</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>Result Summary</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RESULT_SUMMARY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ProvenanceImpl <em>Provenance</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ProvenanceImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getProvenance()
	 * @generated
	 */
	int PROVENANCE = 12;

	/**
	 * The feature id for the '<em><b>Software</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__SOFTWARE = 0;

	/**
	 * The feature id for the '<em><b>Software Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__SOFTWARE_VERSION = 1;

	/**
	 * The feature id for the '<em><b>Java Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__JAVA_VERSION = 2;

	/**
	 * The feature id for the '<em><b>Operating System</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__OPERATING_SYSTEM = 3;

	/**
	 * The feature id for the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__STARTED = 4;

	/**
	 * The feature id for the '<em><b>Finished</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__FINISHED = 5;

	/**
	 * The feature id for the '<em><b>Inputs</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__INPUTS = 6;

	/**
	 * The feature id for the '<em><b>Steps</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__STEPS = 7;

	/**
	 * The feature id for the '<em><b>Problems</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE__PROBLEMS = 8;

	/**
	 * The number of structural features of the '<em>Provenance</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE_FEATURE_COUNT = 9;

	/**
	 * The number of operations of the '<em>Provenance</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROVENANCE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.InputFileImpl <em>Input File</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.InputFileImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getInputFile()
	 * @generated
	 */
	int INPUT_FILE = 13;

	/**
	 * The feature id for the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__PATH = 0;

	/**
	 * The feature id for the '<em><b>Measurement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__MEASUREMENT = 1;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__SHA256 = 2;

	/**
	 * The feature id for the '<em><b>Bytes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__BYTES = 3;

	/**
	 * The feature id for the '<em><b>Reader Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__READER_ID = 4;

	/**
	 * The feature id for the '<em><b>Reader Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__READER_VERSION = 5;

	/**
	 * The feature id for the '<em><b>Confidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE__CONFIDENCE = 6;

	/**
	 * The number of structural features of the '<em>Input File</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE_FEATURE_COUNT = 7;

	/**
	 * The number of operations of the '<em>Input File</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int INPUT_FILE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.StepRecordImpl <em>Step Record</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.StepRecordImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getStepRecord()
	 * @generated
	 */
	int STEP_RECORD = 14;

	/**
	 * The feature id for the '<em><b>Step</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RECORD__STEP = 0;

	/**
	 * The feature id for the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RECORD__OPERATION = 1;

	/**
	 * The feature id for the '<em><b>Operation Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RECORD__OPERATION_VERSION = 2;

	/**
	 * The feature id for the '<em><b>Settings</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RECORD__SETTINGS = 3;

	/**
	 * The number of structural features of the '<em>Step Record</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RECORD_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Step Record</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STEP_RECORD_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ProblemRecordImpl <em>Problem Record</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ProblemRecordImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getProblemRecord()
	 * @generated
	 */
	int PROBLEM_RECORD = 15;

	/**
	 * The feature id for the '<em><b>Severity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD__SEVERITY = 0;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD__ID = 1;

	/**
	 * The feature id for the '<em><b>Message</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD__MESSAGE = 2;

	/**
	 * The feature id for the '<em><b>Hint</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD__HINT = 3;

	/**
	 * The feature id for the '<em><b>Location</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD__LOCATION = 4;

	/**
	 * The number of structural features of the '<em>Problem Record</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Problem Record</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROBLEM_RECORD_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.TimeMarkerImpl <em>Time Marker</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.TimeMarkerImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getTimeMarker()
	 * @generated
	 */
	int TIME_MARKER = 16;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TIME_MARKER__NAME = 0;

	/**
	 * The feature id for the '<em><b>Measurement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TIME_MARKER__MEASUREMENT = 1;

	/**
	 * The feature id for the '<em><b>Row</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TIME_MARKER__ROW = 2;

	/**
	 * The feature id for the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TIME_MARKER__TIME = 3;

	/**
	 * The number of structural features of the '<em>Time Marker</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TIME_MARKER_FEATURE_COUNT = 4;

	/**
	 * The number of operations of the '<em>Time Marker</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TIME_MARKER_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.ViewStateImpl <em>View State</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.ViewStateImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getViewState()
	 * @generated
	 */
	int VIEW_STATE = 17;

	/**
	 * The feature id for the '<em><b>Axis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE__AXIS = 0;

	/**
	 * The feature id for the '<em><b>Branch</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE__BRANCH = 1;

	/**
	 * The feature id for the '<em><b>Cursor</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE__CURSOR = 2;

	/**
	 * The feature id for the '<em><b>Selection</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE__SELECTION = 3;

	/**
	 * The feature id for the '<em><b>Ranges</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE__RANGES = 4;

	/**
	 * The feature id for the '<em><b>Choices</b></em>' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE__CHOICES = 5;

	/**
	 * The number of structural features of the '<em>View State</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE_FEATURE_COUNT = 6;

	/**
	 * The number of operations of the '<em>View State</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VIEW_STATE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.VisibleRangeImpl <em>Visible Range</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.VisibleRangeImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getVisibleRange()
	 * @generated
	 */
	int VISIBLE_RANGE = 18;

	/**
	 * The feature id for the '<em><b>Axis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VISIBLE_RANGE__AXIS = 0;

	/**
	 * The feature id for the '<em><b>From</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VISIBLE_RANGE__FROM = 1;

	/**
	 * The feature id for the '<em><b>To</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VISIBLE_RANGE__TO = 2;

	/**
	 * The number of structural features of the '<em>Visible Range</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VISIBLE_RANGE_FEATURE_COUNT = 3;

	/**
	 * The number of operations of the '<em>Visible Range</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VISIBLE_RANGE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.impl.TextEntryImpl <em>Text Entry</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.impl.TextEntryImpl
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getTextEntry()
	 * @generated
	 */
	int TEXT_ENTRY = 19;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEXT_ENTRY__KEY = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEXT_ENTRY__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Text Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEXT_ENTRY_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Text Entry</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TEXT_ENTRY_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.CellConfiguration <em>Cell Configuration</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.CellConfiguration
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getCellConfiguration()
	 * @generated
	 */
	int CELL_CONFIGURATION = 20;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.ElectrodeMaterial <em>Electrode Material</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.ElectrodeMaterial
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getElectrodeMaterial()
	 * @generated
	 */
	int ELECTRODE_MATERIAL = 21;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.ChargingProcess <em>Charging Process</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.ChargingProcess
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getChargingProcess()
	 * @generated
	 */
	int CHARGING_PROCESS = 22;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.Grouping <em>Grouping</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.Grouping
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getGrouping()
	 * @generated
	 */
	int GROUPING = 23;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.PanelKind <em>Panel Kind</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.PanelKind
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getPanelKind()
	 * @generated
	 */
	int PANEL_KIND = 24;

	/**
	 * The meta object id for the '{@link org.operanda.experiment.ProblemSeverity <em>Problem Severity</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.operanda.experiment.ProblemSeverity
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getProblemSeverity()
	 * @generated
	 */
	int PROBLEM_SEVERITY = 25;

	/**
	 * The meta object id for the '<em>Instant</em>' data type.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see java.time.Instant
	 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getInstant()
	 * @generated
	 */
	int INSTANT = 26;


	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.Experiment <em>Experiment</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Experiment</em>'.
	 * @see org.operanda.experiment.Experiment
	 * @generated
	 */
	EClass getExperiment();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Experiment#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.operanda.experiment.Experiment#getName()
	 * @see #getExperiment()
	 * @generated
	 */
	EAttribute getExperiment_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Experiment#getDescription <em>Description</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Description</em>'.
	 * @see org.operanda.experiment.Experiment#getDescription()
	 * @see #getExperiment()
	 * @generated
	 */
	EAttribute getExperiment_Description();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Experiment#getFormatVersion <em>Format Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Format Version</em>'.
	 * @see org.operanda.experiment.Experiment#getFormatVersion()
	 * @see #getExperiment()
	 * @generated
	 */
	EAttribute getExperiment_FormatVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Experiment#getCreated <em>Created</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Created</em>'.
	 * @see org.operanda.experiment.Experiment#getCreated()
	 * @see #getExperiment()
	 * @generated
	 */
	EAttribute getExperiment_Created();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Experiment#getDataFolder <em>Data Folder</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Data Folder</em>'.
	 * @see org.operanda.experiment.Experiment#getDataFolder()
	 * @see #getExperiment()
	 * @generated
	 */
	EAttribute getExperiment_DataFolder();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Experiment#getCells <em>Cells</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Cells</em>'.
	 * @see org.operanda.experiment.Experiment#getCells()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Cells();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Experiment#getMeasurements <em>Measurements</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Measurements</em>'.
	 * @see org.operanda.experiment.Experiment#getMeasurements()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Measurements();

	/**
	 * Returns the meta object for the containment reference '{@link org.operanda.experiment.Experiment#getRecipe <em>Recipe</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Recipe</em>'.
	 * @see org.operanda.experiment.Experiment#getRecipe()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Recipe();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Experiment#getFigures <em>Figures</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Figures</em>'.
	 * @see org.operanda.experiment.Experiment#getFigures()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Figures();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Experiment#getResults <em>Results</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Results</em>'.
	 * @see org.operanda.experiment.Experiment#getResults()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Results();

	/**
	 * Returns the meta object for the containment reference '{@link org.operanda.experiment.Experiment#getProvenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Provenance</em>'.
	 * @see org.operanda.experiment.Experiment#getProvenance()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Provenance();

	/**
	 * Returns the meta object for the containment reference '{@link org.operanda.experiment.Experiment#getView <em>View</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>View</em>'.
	 * @see org.operanda.experiment.Experiment#getView()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_View();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Experiment#getMarkers <em>Markers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Markers</em>'.
	 * @see org.operanda.experiment.Experiment#getMarkers()
	 * @see #getExperiment()
	 * @generated
	 */
	EReference getExperiment_Markers();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.Cell <em>Cell</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Cell</em>'.
	 * @see org.operanda.experiment.Cell
	 * @generated
	 */
	EClass getCell();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.operanda.experiment.Cell#getName()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getConfiguration <em>Configuration</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Configuration</em>'.
	 * @see org.operanda.experiment.Cell#getConfiguration()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Configuration();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getElectrode <em>Electrode</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Electrode</em>'.
	 * @see org.operanda.experiment.Cell#getElectrode()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Electrode();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getCharging <em>Charging</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Charging</em>'.
	 * @see org.operanda.experiment.Cell#getCharging()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Charging();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getWorkingElectrode <em>Working Electrode</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Working Electrode</em>'.
	 * @see org.operanda.experiment.Cell#getWorkingElectrode()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_WorkingElectrode();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getActiveMaterial <em>Active Material</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Active Material</em>'.
	 * @see org.operanda.experiment.Cell#getActiveMaterial()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_ActiveMaterial();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getFormula <em>Formula</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Formula</em>'.
	 * @see org.operanda.experiment.Cell#getFormula()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Formula();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getMass <em>Mass</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mass</em>'.
	 * @see org.operanda.experiment.Cell#getMass()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Mass();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getMassUncertainty <em>Mass Uncertainty</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mass Uncertainty</em>'.
	 * @see org.operanda.experiment.Cell#getMassUncertainty()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_MassUncertainty();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getArea <em>Area</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Area</em>'.
	 * @see org.operanda.experiment.Cell#getArea()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Area();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getNominalCapacity <em>Nominal Capacity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Nominal Capacity</em>'.
	 * @see org.operanda.experiment.Cell#getNominalCapacity()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_NominalCapacity();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getMolarMass <em>Molar Mass</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Molar Mass</em>'.
	 * @see org.operanda.experiment.Cell#getMolarMass()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_MolarMass();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getInitialComposition <em>Initial Composition</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Initial Composition</em>'.
	 * @see org.operanda.experiment.Cell#getInitialComposition()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_InitialComposition();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getIon <em>Ion</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ion</em>'.
	 * @see org.operanda.experiment.Cell#getIon()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Ion();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getElectrons <em>Electrons</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Electrons</em>'.
	 * @see org.operanda.experiment.Cell#getElectrons()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Electrons();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getReferenceElectrode <em>Reference Electrode</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reference Electrode</em>'.
	 * @see org.operanda.experiment.Cell#getReferenceElectrode()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_ReferenceElectrode();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getCounterElectrode <em>Counter Electrode</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Counter Electrode</em>'.
	 * @see org.operanda.experiment.Cell#getCounterElectrode()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_CounterElectrode();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getElectrolyte <em>Electrolyte</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Electrolyte</em>'.
	 * @see org.operanda.experiment.Cell#getElectrolyte()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Electrolyte();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Cell#getNotes <em>Notes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Notes</em>'.
	 * @see org.operanda.experiment.Cell#getNotes()
	 * @see #getCell()
	 * @generated
	 */
	EAttribute getCell_Notes();

	/**
	 * Returns the meta object for the map '{@link org.operanda.experiment.Cell#getAttributes <em>Attributes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Attributes</em>'.
	 * @see org.operanda.experiment.Cell#getAttributes()
	 * @see #getCell()
	 * @generated
	 */
	EReference getCell_Attributes();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.MeasurementReference <em>Measurement Reference</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Measurement Reference</em>'.
	 * @see org.operanda.experiment.MeasurementReference
	 * @generated
	 */
	EClass getMeasurementReference();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getId()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getName()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getTechnique <em>Technique</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Technique</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getTechnique()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Technique();

	/**
	 * Returns the meta object for the attribute list '{@link org.operanda.experiment.MeasurementReference#getFiles <em>Files</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Files</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getFiles()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Files();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getGrouping <em>Grouping</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Grouping</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getGrouping()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Grouping();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getReaderId <em>Reader Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reader Id</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getReaderId()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_ReaderId();

	/**
	 * Returns the meta object for the reference '{@link org.operanda.experiment.MeasurementReference#getCell <em>Cell</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Cell</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getCell()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EReference getMeasurementReference_Cell();

	/**
	 * Returns the meta object for the containment reference '{@link org.operanda.experiment.MeasurementReference#getClock <em>Clock</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Clock</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getClock()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EReference getMeasurementReference_Clock();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getStart <em>Start</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Start</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getStart()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Start();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.MeasurementReference#getExposure <em>Exposure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exposure</em>'.
	 * @see org.operanda.experiment.MeasurementReference#getExposure()
	 * @see #getMeasurementReference()
	 * @generated
	 */
	EAttribute getMeasurementReference_Exposure();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.ClockTransform <em>Clock Transform</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Clock Transform</em>'.
	 * @see org.operanda.experiment.ClockTransform
	 * @generated
	 */
	EClass getClockTransform();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockTransform#getOffset <em>Offset</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Offset</em>'.
	 * @see org.operanda.experiment.ClockTransform#getOffset()
	 * @see #getClockTransform()
	 * @generated
	 */
	EAttribute getClockTransform_Offset();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockTransform#getDrift <em>Drift</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Drift</em>'.
	 * @see org.operanda.experiment.ClockTransform#getDrift()
	 * @see #getClockTransform()
	 * @generated
	 */
	EAttribute getClockTransform_Drift();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockTransform#getReference <em>Reference</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reference</em>'.
	 * @see org.operanda.experiment.ClockTransform#getReference()
	 * @see #getClockTransform()
	 * @generated
	 */
	EAttribute getClockTransform_Reference();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockTransform#getSource <em>Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Source</em>'.
	 * @see org.operanda.experiment.ClockTransform#getSource()
	 * @see #getClockTransform()
	 * @generated
	 */
	EAttribute getClockTransform_Source();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockTransform#getZone <em>Zone</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Zone</em>'.
	 * @see org.operanda.experiment.ClockTransform#getZone()
	 * @see #getClockTransform()
	 * @generated
	 */
	EAttribute getClockTransform_Zone();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockTransform#getResidual <em>Residual</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Residual</em>'.
	 * @see org.operanda.experiment.ClockTransform#getResidual()
	 * @see #getClockTransform()
	 * @generated
	 */
	EAttribute getClockTransform_Residual();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.ClockTransform#getPieces <em>Pieces</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Pieces</em>'.
	 * @see org.operanda.experiment.ClockTransform#getPieces()
	 * @see #getClockTransform()
	 * @generated
	 */
	EReference getClockTransform_Pieces();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.ClockPiece <em>Clock Piece</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Clock Piece</em>'.
	 * @see org.operanda.experiment.ClockPiece
	 * @generated
	 */
	EClass getClockPiece();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockPiece#getFrom <em>From</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>From</em>'.
	 * @see org.operanda.experiment.ClockPiece#getFrom()
	 * @see #getClockPiece()
	 * @generated
	 */
	EAttribute getClockPiece_From();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockPiece#getOffset <em>Offset</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Offset</em>'.
	 * @see org.operanda.experiment.ClockPiece#getOffset()
	 * @see #getClockPiece()
	 * @generated
	 */
	EAttribute getClockPiece_Offset();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockPiece#getDrift <em>Drift</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Drift</em>'.
	 * @see org.operanda.experiment.ClockPiece#getDrift()
	 * @see #getClockPiece()
	 * @generated
	 */
	EAttribute getClockPiece_Drift();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ClockPiece#getReference <em>Reference</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reference</em>'.
	 * @see org.operanda.experiment.ClockPiece#getReference()
	 * @see #getClockPiece()
	 * @generated
	 */
	EAttribute getClockPiece_Reference();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.Recipe <em>Recipe</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Recipe</em>'.
	 * @see org.operanda.experiment.Recipe
	 * @generated
	 */
	EClass getRecipe();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Recipe#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.operanda.experiment.Recipe#getName()
	 * @see #getRecipe()
	 * @generated
	 */
	EAttribute getRecipe_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Recipe#getVersion <em>Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Version</em>'.
	 * @see org.operanda.experiment.Recipe#getVersion()
	 * @see #getRecipe()
	 * @generated
	 */
	EAttribute getRecipe_Version();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Recipe#getSteps <em>Steps</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Steps</em>'.
	 * @see org.operanda.experiment.Recipe#getSteps()
	 * @see #getRecipe()
	 * @generated
	 */
	EReference getRecipe_Steps();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.Step <em>Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Step</em>'.
	 * @see org.operanda.experiment.Step
	 * @generated
	 */
	EClass getStep();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Step#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.operanda.experiment.Step#getId()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Step#getOperation <em>Operation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operation</em>'.
	 * @see org.operanda.experiment.Step#getOperation()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_Operation();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Step#getOperationVersion <em>Operation Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operation Version</em>'.
	 * @see org.operanda.experiment.Step#getOperationVersion()
	 * @see #getStep()
	 * @generated
	 */
	EAttribute getStep_OperationVersion();

	/**
	 * Returns the meta object for the map '{@link org.operanda.experiment.Step#getInputs <em>Inputs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Inputs</em>'.
	 * @see org.operanda.experiment.Step#getInputs()
	 * @see #getStep()
	 * @generated
	 */
	EReference getStep_Inputs();

	/**
	 * Returns the meta object for the map '{@link org.operanda.experiment.Step#getSettings <em>Settings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Settings</em>'.
	 * @see org.operanda.experiment.Step#getSettings()
	 * @see #getStep()
	 * @generated
	 */
	EReference getStep_Settings();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.FigureDefinition <em>Figure Definition</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Figure Definition</em>'.
	 * @see org.operanda.experiment.FigureDefinition
	 * @generated
	 */
	EClass getFigureDefinition();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getId()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getTitle <em>Title</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Title</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getTitle()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_Title();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getHorizontalAxis <em>Horizontal Axis</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Horizontal Axis</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getHorizontalAxis()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_HorizontalAxis();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getMarkers <em>Markers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Markers</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getMarkers()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_Markers();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getWidth <em>Width</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Width</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getWidth()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_Width();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getHeight <em>Height</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Height</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getHeight()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_Height();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getTextSize <em>Text Size</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Text Size</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getTextSize()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_TextSize();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.FigureDefinition#getResolution <em>Resolution</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Resolution</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getResolution()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EAttribute getFigureDefinition_Resolution();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.FigureDefinition#getPanels <em>Panels</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Panels</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getPanels()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EReference getFigureDefinition_Panels();

	/**
	 * Returns the meta object for the map '{@link org.operanda.experiment.FigureDefinition#getStyle <em>Style</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Style</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getStyle()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EReference getFigureDefinition_Style();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.FigureDefinition#getCurves <em>Curves</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Curves</em>'.
	 * @see org.operanda.experiment.FigureDefinition#getCurves()
	 * @see #getFigureDefinition()
	 * @generated
	 */
	EReference getFigureDefinition_Curves();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.CurveDefinition <em>Curve Definition</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Curve Definition</em>'.
	 * @see org.operanda.experiment.CurveDefinition
	 * @generated
	 */
	EClass getCurveDefinition();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.CurveDefinition#getData <em>Data</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Data</em>'.
	 * @see org.operanda.experiment.CurveDefinition#getData()
	 * @see #getCurveDefinition()
	 * @generated
	 */
	EAttribute getCurveDefinition_Data();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.CurveDefinition#getColour <em>Colour</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Colour</em>'.
	 * @see org.operanda.experiment.CurveDefinition#getColour()
	 * @see #getCurveDefinition()
	 * @generated
	 */
	EAttribute getCurveDefinition_Colour();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.CurveDefinition#getLine <em>Line</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Line</em>'.
	 * @see org.operanda.experiment.CurveDefinition#getLine()
	 * @see #getCurveDefinition()
	 * @generated
	 */
	EAttribute getCurveDefinition_Line();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.CurveDefinition#getSymbol <em>Symbol</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Symbol</em>'.
	 * @see org.operanda.experiment.CurveDefinition#getSymbol()
	 * @see #getCurveDefinition()
	 * @generated
	 */
	EAttribute getCurveDefinition_Symbol();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.CurveDefinition#getWidth <em>Width</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Width</em>'.
	 * @see org.operanda.experiment.CurveDefinition#getWidth()
	 * @see #getCurveDefinition()
	 * @generated
	 */
	EAttribute getCurveDefinition_Width();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.CurveDefinition#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.operanda.experiment.CurveDefinition#getLabel()
	 * @see #getCurveDefinition()
	 * @generated
	 */
	EAttribute getCurveDefinition_Label();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.PanelDefinition <em>Panel Definition</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Panel Definition</em>'.
	 * @see org.operanda.experiment.PanelDefinition
	 * @generated
	 */
	EClass getPanelDefinition();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.PanelDefinition#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getKind()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.PanelDefinition#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getLabel()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_Label();

	/**
	 * Returns the meta object for the attribute list '{@link org.operanda.experiment.PanelDefinition#getData <em>Data</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Data</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getData()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_Data();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.PanelDefinition#getAbscissa <em>Abscissa</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Abscissa</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getAbscissa()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_Abscissa();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.PanelDefinition#getColourMap <em>Colour Map</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Colour Map</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getColourMap()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_ColourMap();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.PanelDefinition#getMinimum <em>Minimum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getMinimum()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_Minimum();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.PanelDefinition#getMaximum <em>Maximum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum</em>'.
	 * @see org.operanda.experiment.PanelDefinition#getMaximum()
	 * @see #getPanelDefinition()
	 * @generated
	 */
	EAttribute getPanelDefinition_Maximum();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.Result <em>Result</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Result</em>'.
	 * @see org.operanda.experiment.Result
	 * @generated
	 */
	EClass getResult();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Result#getStep <em>Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Step</em>'.
	 * @see org.operanda.experiment.Result#getStep()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_Step();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Result#getDataset <em>Dataset</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Dataset</em>'.
	 * @see org.operanda.experiment.Result#getDataset()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_Dataset();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Result#getQuantity <em>Quantity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Quantity</em>'.
	 * @see org.operanda.experiment.Result#getQuantity()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_Quantity();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Result#getUnit <em>Unit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Unit</em>'.
	 * @see org.operanda.experiment.Result#getUnit()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_Unit();

	/**
	 * Returns the meta object for the attribute list '{@link org.operanda.experiment.Result#getShape <em>Shape</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Shape</em>'.
	 * @see org.operanda.experiment.Result#getShape()
	 * @see #getResult()
	 * @generated
	 */
	EAttribute getResult_Shape();

	/**
	 * Returns the meta object for the containment reference '{@link org.operanda.experiment.Result#getSummary <em>Summary</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Summary</em>'.
	 * @see org.operanda.experiment.Result#getSummary()
	 * @see #getResult()
	 * @generated
	 */
	EReference getResult_Summary();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.ResultSummary <em>Result Summary</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Result Summary</em>'.
	 * @see org.operanda.experiment.ResultSummary
	 * @generated
	 */
	EClass getResultSummary();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ResultSummary#getFirst <em>First</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>First</em>'.
	 * @see org.operanda.experiment.ResultSummary#getFirst()
	 * @see #getResultSummary()
	 * @generated
	 */
	EAttribute getResultSummary_First();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ResultSummary#getLast <em>Last</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Last</em>'.
	 * @see org.operanda.experiment.ResultSummary#getLast()
	 * @see #getResultSummary()
	 * @generated
	 */
	EAttribute getResultSummary_Last();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ResultSummary#getMinimum <em>Minimum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum</em>'.
	 * @see org.operanda.experiment.ResultSummary#getMinimum()
	 * @see #getResultSummary()
	 * @generated
	 */
	EAttribute getResultSummary_Minimum();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ResultSummary#getMaximum <em>Maximum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum</em>'.
	 * @see org.operanda.experiment.ResultSummary#getMaximum()
	 * @see #getResultSummary()
	 * @generated
	 */
	EAttribute getResultSummary_Maximum();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ResultSummary#getMean <em>Mean</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Mean</em>'.
	 * @see org.operanda.experiment.ResultSummary#getMean()
	 * @see #getResultSummary()
	 * @generated
	 */
	EAttribute getResultSummary_Mean();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ResultSummary#getMissing <em>Missing</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Missing</em>'.
	 * @see org.operanda.experiment.ResultSummary#getMissing()
	 * @see #getResultSummary()
	 * @generated
	 */
	EAttribute getResultSummary_Missing();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.Provenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Provenance</em>'.
	 * @see org.operanda.experiment.Provenance
	 * @generated
	 */
	EClass getProvenance();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Provenance#getSoftware <em>Software</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Software</em>'.
	 * @see org.operanda.experiment.Provenance#getSoftware()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Software();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Provenance#getSoftwareVersion <em>Software Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Software Version</em>'.
	 * @see org.operanda.experiment.Provenance#getSoftwareVersion()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_SoftwareVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Provenance#getJavaVersion <em>Java Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Java Version</em>'.
	 * @see org.operanda.experiment.Provenance#getJavaVersion()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_JavaVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Provenance#getOperatingSystem <em>Operating System</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operating System</em>'.
	 * @see org.operanda.experiment.Provenance#getOperatingSystem()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_OperatingSystem();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Provenance#getStarted <em>Started</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Started</em>'.
	 * @see org.operanda.experiment.Provenance#getStarted()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Started();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.Provenance#getFinished <em>Finished</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Finished</em>'.
	 * @see org.operanda.experiment.Provenance#getFinished()
	 * @see #getProvenance()
	 * @generated
	 */
	EAttribute getProvenance_Finished();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Provenance#getInputs <em>Inputs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Inputs</em>'.
	 * @see org.operanda.experiment.Provenance#getInputs()
	 * @see #getProvenance()
	 * @generated
	 */
	EReference getProvenance_Inputs();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Provenance#getSteps <em>Steps</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Steps</em>'.
	 * @see org.operanda.experiment.Provenance#getSteps()
	 * @see #getProvenance()
	 * @generated
	 */
	EReference getProvenance_Steps();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.Provenance#getProblems <em>Problems</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Problems</em>'.
	 * @see org.operanda.experiment.Provenance#getProblems()
	 * @see #getProvenance()
	 * @generated
	 */
	EReference getProvenance_Problems();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.InputFile <em>Input File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Input File</em>'.
	 * @see org.operanda.experiment.InputFile
	 * @generated
	 */
	EClass getInputFile();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getPath <em>Path</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Path</em>'.
	 * @see org.operanda.experiment.InputFile#getPath()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_Path();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getMeasurement <em>Measurement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Measurement</em>'.
	 * @see org.operanda.experiment.InputFile#getMeasurement()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_Measurement();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.operanda.experiment.InputFile#getSha256()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_Sha256();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getBytes <em>Bytes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Bytes</em>'.
	 * @see org.operanda.experiment.InputFile#getBytes()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_Bytes();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getReaderId <em>Reader Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reader Id</em>'.
	 * @see org.operanda.experiment.InputFile#getReaderId()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_ReaderId();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getReaderVersion <em>Reader Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reader Version</em>'.
	 * @see org.operanda.experiment.InputFile#getReaderVersion()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_ReaderVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.InputFile#getConfidence <em>Confidence</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Confidence</em>'.
	 * @see org.operanda.experiment.InputFile#getConfidence()
	 * @see #getInputFile()
	 * @generated
	 */
	EAttribute getInputFile_Confidence();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.StepRecord <em>Step Record</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Step Record</em>'.
	 * @see org.operanda.experiment.StepRecord
	 * @generated
	 */
	EClass getStepRecord();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.StepRecord#getStep <em>Step</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Step</em>'.
	 * @see org.operanda.experiment.StepRecord#getStep()
	 * @see #getStepRecord()
	 * @generated
	 */
	EAttribute getStepRecord_Step();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.StepRecord#getOperation <em>Operation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operation</em>'.
	 * @see org.operanda.experiment.StepRecord#getOperation()
	 * @see #getStepRecord()
	 * @generated
	 */
	EAttribute getStepRecord_Operation();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.StepRecord#getOperationVersion <em>Operation Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Operation Version</em>'.
	 * @see org.operanda.experiment.StepRecord#getOperationVersion()
	 * @see #getStepRecord()
	 * @generated
	 */
	EAttribute getStepRecord_OperationVersion();

	/**
	 * Returns the meta object for the map '{@link org.operanda.experiment.StepRecord#getSettings <em>Settings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Settings</em>'.
	 * @see org.operanda.experiment.StepRecord#getSettings()
	 * @see #getStepRecord()
	 * @generated
	 */
	EReference getStepRecord_Settings();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.ProblemRecord <em>Problem Record</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Problem Record</em>'.
	 * @see org.operanda.experiment.ProblemRecord
	 * @generated
	 */
	EClass getProblemRecord();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ProblemRecord#getSeverity <em>Severity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Severity</em>'.
	 * @see org.operanda.experiment.ProblemRecord#getSeverity()
	 * @see #getProblemRecord()
	 * @generated
	 */
	EAttribute getProblemRecord_Severity();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ProblemRecord#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.operanda.experiment.ProblemRecord#getId()
	 * @see #getProblemRecord()
	 * @generated
	 */
	EAttribute getProblemRecord_Id();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ProblemRecord#getMessage <em>Message</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Message</em>'.
	 * @see org.operanda.experiment.ProblemRecord#getMessage()
	 * @see #getProblemRecord()
	 * @generated
	 */
	EAttribute getProblemRecord_Message();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ProblemRecord#getHint <em>Hint</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Hint</em>'.
	 * @see org.operanda.experiment.ProblemRecord#getHint()
	 * @see #getProblemRecord()
	 * @generated
	 */
	EAttribute getProblemRecord_Hint();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ProblemRecord#getLocation <em>Location</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Location</em>'.
	 * @see org.operanda.experiment.ProblemRecord#getLocation()
	 * @see #getProblemRecord()
	 * @generated
	 */
	EAttribute getProblemRecord_Location();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.TimeMarker <em>Time Marker</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Time Marker</em>'.
	 * @see org.operanda.experiment.TimeMarker
	 * @generated
	 */
	EClass getTimeMarker();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.TimeMarker#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.operanda.experiment.TimeMarker#getName()
	 * @see #getTimeMarker()
	 * @generated
	 */
	EAttribute getTimeMarker_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.TimeMarker#getMeasurement <em>Measurement</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Measurement</em>'.
	 * @see org.operanda.experiment.TimeMarker#getMeasurement()
	 * @see #getTimeMarker()
	 * @generated
	 */
	EAttribute getTimeMarker_Measurement();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.TimeMarker#getRow <em>Row</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Row</em>'.
	 * @see org.operanda.experiment.TimeMarker#getRow()
	 * @see #getTimeMarker()
	 * @generated
	 */
	EAttribute getTimeMarker_Row();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.TimeMarker#getTime <em>Time</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Time</em>'.
	 * @see org.operanda.experiment.TimeMarker#getTime()
	 * @see #getTimeMarker()
	 * @generated
	 */
	EAttribute getTimeMarker_Time();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.ViewState <em>View State</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>View State</em>'.
	 * @see org.operanda.experiment.ViewState
	 * @generated
	 */
	EClass getViewState();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ViewState#getAxis <em>Axis</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Axis</em>'.
	 * @see org.operanda.experiment.ViewState#getAxis()
	 * @see #getViewState()
	 * @generated
	 */
	EAttribute getViewState_Axis();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ViewState#getBranch <em>Branch</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Branch</em>'.
	 * @see org.operanda.experiment.ViewState#getBranch()
	 * @see #getViewState()
	 * @generated
	 */
	EAttribute getViewState_Branch();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.ViewState#getCursor <em>Cursor</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Cursor</em>'.
	 * @see org.operanda.experiment.ViewState#getCursor()
	 * @see #getViewState()
	 * @generated
	 */
	EAttribute getViewState_Cursor();

	/**
	 * Returns the meta object for the attribute list '{@link org.operanda.experiment.ViewState#getSelection <em>Selection</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Selection</em>'.
	 * @see org.operanda.experiment.ViewState#getSelection()
	 * @see #getViewState()
	 * @generated
	 */
	EAttribute getViewState_Selection();

	/**
	 * Returns the meta object for the containment reference list '{@link org.operanda.experiment.ViewState#getRanges <em>Ranges</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Ranges</em>'.
	 * @see org.operanda.experiment.ViewState#getRanges()
	 * @see #getViewState()
	 * @generated
	 */
	EReference getViewState_Ranges();

	/**
	 * Returns the meta object for the map '{@link org.operanda.experiment.ViewState#getChoices <em>Choices</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the map '<em>Choices</em>'.
	 * @see org.operanda.experiment.ViewState#getChoices()
	 * @see #getViewState()
	 * @generated
	 */
	EReference getViewState_Choices();

	/**
	 * Returns the meta object for class '{@link org.operanda.experiment.VisibleRange <em>Visible Range</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Visible Range</em>'.
	 * @see org.operanda.experiment.VisibleRange
	 * @generated
	 */
	EClass getVisibleRange();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.VisibleRange#getAxis <em>Axis</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Axis</em>'.
	 * @see org.operanda.experiment.VisibleRange#getAxis()
	 * @see #getVisibleRange()
	 * @generated
	 */
	EAttribute getVisibleRange_Axis();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.VisibleRange#getFrom <em>From</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>From</em>'.
	 * @see org.operanda.experiment.VisibleRange#getFrom()
	 * @see #getVisibleRange()
	 * @generated
	 */
	EAttribute getVisibleRange_From();

	/**
	 * Returns the meta object for the attribute '{@link org.operanda.experiment.VisibleRange#getTo <em>To</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>To</em>'.
	 * @see org.operanda.experiment.VisibleRange#getTo()
	 * @see #getVisibleRange()
	 * @generated
	 */
	EAttribute getVisibleRange_To();

	/**
	 * Returns the meta object for class '{@link java.util.Map.Entry <em>Text Entry</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Text Entry</em>'.
	 * @see java.util.Map.Entry
	 * @model keyDataType="org.eclipse.emf.ecore.EString"
	 *        valueDataType="org.eclipse.emf.ecore.EString"
	 * @generated
	 */
	EClass getTextEntry();

	/**
	 * Returns the meta object for the attribute '{@link java.util.Map.Entry <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see java.util.Map.Entry
	 * @see #getTextEntry()
	 * @generated
	 */
	EAttribute getTextEntry_Key();

	/**
	 * Returns the meta object for the attribute '{@link java.util.Map.Entry <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see java.util.Map.Entry
	 * @see #getTextEntry()
	 * @generated
	 */
	EAttribute getTextEntry_Value();

	/**
	 * Returns the meta object for enum '{@link org.operanda.experiment.CellConfiguration <em>Cell Configuration</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Cell Configuration</em>'.
	 * @see org.operanda.experiment.CellConfiguration
	 * @generated
	 */
	EEnum getCellConfiguration();

	/**
	 * Returns the meta object for enum '{@link org.operanda.experiment.ElectrodeMaterial <em>Electrode Material</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Electrode Material</em>'.
	 * @see org.operanda.experiment.ElectrodeMaterial
	 * @generated
	 */
	EEnum getElectrodeMaterial();

	/**
	 * Returns the meta object for enum '{@link org.operanda.experiment.ChargingProcess <em>Charging Process</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Charging Process</em>'.
	 * @see org.operanda.experiment.ChargingProcess
	 * @generated
	 */
	EEnum getChargingProcess();

	/**
	 * Returns the meta object for enum '{@link org.operanda.experiment.Grouping <em>Grouping</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Grouping</em>'.
	 * @see org.operanda.experiment.Grouping
	 * @generated
	 */
	EEnum getGrouping();

	/**
	 * Returns the meta object for enum '{@link org.operanda.experiment.PanelKind <em>Panel Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Panel Kind</em>'.
	 * @see org.operanda.experiment.PanelKind
	 * @generated
	 */
	EEnum getPanelKind();

	/**
	 * Returns the meta object for enum '{@link org.operanda.experiment.ProblemSeverity <em>Problem Severity</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Problem Severity</em>'.
	 * @see org.operanda.experiment.ProblemSeverity
	 * @generated
	 */
	EEnum getProblemSeverity();

	/**
	 * Returns the meta object for data type '{@link java.time.Instant <em>Instant</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
     * <!-- begin-model-doc -->
     * A moment, in ISO 8601 with Z.
     * <!-- end-model-doc -->
	 * @return the meta object for data type '<em>Instant</em>'.
	 * @see java.time.Instant
	 * @model instanceClass="java.time.Instant"
	 * @generated
	 */
	EDataType getInstant();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	ExperimentFactory getExperimentFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ExperimentImpl <em>Experiment</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ExperimentImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getExperiment()
		 * @generated
		 */
		EClass EXPERIMENT = eINSTANCE.getExperiment();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXPERIMENT__NAME = eINSTANCE.getExperiment_Name();

		/**
		 * The meta object literal for the '<em><b>Description</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXPERIMENT__DESCRIPTION = eINSTANCE.getExperiment_Description();

		/**
		 * The meta object literal for the '<em><b>Format Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXPERIMENT__FORMAT_VERSION = eINSTANCE.getExperiment_FormatVersion();

		/**
		 * The meta object literal for the '<em><b>Created</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXPERIMENT__CREATED = eINSTANCE.getExperiment_Created();

		/**
		 * The meta object literal for the '<em><b>Data Folder</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute EXPERIMENT__DATA_FOLDER = eINSTANCE.getExperiment_DataFolder();

		/**
		 * The meta object literal for the '<em><b>Cells</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__CELLS = eINSTANCE.getExperiment_Cells();

		/**
		 * The meta object literal for the '<em><b>Measurements</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__MEASUREMENTS = eINSTANCE.getExperiment_Measurements();

		/**
		 * The meta object literal for the '<em><b>Recipe</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__RECIPE = eINSTANCE.getExperiment_Recipe();

		/**
		 * The meta object literal for the '<em><b>Figures</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__FIGURES = eINSTANCE.getExperiment_Figures();

		/**
		 * The meta object literal for the '<em><b>Results</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__RESULTS = eINSTANCE.getExperiment_Results();

		/**
		 * The meta object literal for the '<em><b>Provenance</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__PROVENANCE = eINSTANCE.getExperiment_Provenance();

		/**
		 * The meta object literal for the '<em><b>View</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__VIEW = eINSTANCE.getExperiment_View();

		/**
		 * The meta object literal for the '<em><b>Markers</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference EXPERIMENT__MARKERS = eINSTANCE.getExperiment_Markers();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.CellImpl <em>Cell</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.CellImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getCell()
		 * @generated
		 */
		EClass CELL = eINSTANCE.getCell();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__NAME = eINSTANCE.getCell_Name();

		/**
		 * The meta object literal for the '<em><b>Configuration</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__CONFIGURATION = eINSTANCE.getCell_Configuration();

		/**
		 * The meta object literal for the '<em><b>Electrode</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__ELECTRODE = eINSTANCE.getCell_Electrode();

		/**
		 * The meta object literal for the '<em><b>Charging</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__CHARGING = eINSTANCE.getCell_Charging();

		/**
		 * The meta object literal for the '<em><b>Working Electrode</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__WORKING_ELECTRODE = eINSTANCE.getCell_WorkingElectrode();

		/**
		 * The meta object literal for the '<em><b>Active Material</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__ACTIVE_MATERIAL = eINSTANCE.getCell_ActiveMaterial();

		/**
		 * The meta object literal for the '<em><b>Formula</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__FORMULA = eINSTANCE.getCell_Formula();

		/**
		 * The meta object literal for the '<em><b>Mass</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__MASS = eINSTANCE.getCell_Mass();

		/**
		 * The meta object literal for the '<em><b>Mass Uncertainty</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__MASS_UNCERTAINTY = eINSTANCE.getCell_MassUncertainty();

		/**
		 * The meta object literal for the '<em><b>Area</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__AREA = eINSTANCE.getCell_Area();

		/**
		 * The meta object literal for the '<em><b>Nominal Capacity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__NOMINAL_CAPACITY = eINSTANCE.getCell_NominalCapacity();

		/**
		 * The meta object literal for the '<em><b>Molar Mass</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__MOLAR_MASS = eINSTANCE.getCell_MolarMass();

		/**
		 * The meta object literal for the '<em><b>Initial Composition</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__INITIAL_COMPOSITION = eINSTANCE.getCell_InitialComposition();

		/**
		 * The meta object literal for the '<em><b>Ion</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__ION = eINSTANCE.getCell_Ion();

		/**
		 * The meta object literal for the '<em><b>Electrons</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__ELECTRONS = eINSTANCE.getCell_Electrons();

		/**
		 * The meta object literal for the '<em><b>Reference Electrode</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__REFERENCE_ELECTRODE = eINSTANCE.getCell_ReferenceElectrode();

		/**
		 * The meta object literal for the '<em><b>Counter Electrode</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__COUNTER_ELECTRODE = eINSTANCE.getCell_CounterElectrode();

		/**
		 * The meta object literal for the '<em><b>Electrolyte</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__ELECTROLYTE = eINSTANCE.getCell_Electrolyte();

		/**
		 * The meta object literal for the '<em><b>Notes</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CELL__NOTES = eINSTANCE.getCell_Notes();

		/**
		 * The meta object literal for the '<em><b>Attributes</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CELL__ATTRIBUTES = eINSTANCE.getCell_Attributes();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.MeasurementReferenceImpl <em>Measurement Reference</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.MeasurementReferenceImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getMeasurementReference()
		 * @generated
		 */
		EClass MEASUREMENT_REFERENCE = eINSTANCE.getMeasurementReference();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__ID = eINSTANCE.getMeasurementReference_Id();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__NAME = eINSTANCE.getMeasurementReference_Name();

		/**
		 * The meta object literal for the '<em><b>Technique</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__TECHNIQUE = eINSTANCE.getMeasurementReference_Technique();

		/**
		 * The meta object literal for the '<em><b>Files</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__FILES = eINSTANCE.getMeasurementReference_Files();

		/**
		 * The meta object literal for the '<em><b>Grouping</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__GROUPING = eINSTANCE.getMeasurementReference_Grouping();

		/**
		 * The meta object literal for the '<em><b>Reader Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__READER_ID = eINSTANCE.getMeasurementReference_ReaderId();

		/**
		 * The meta object literal for the '<em><b>Cell</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MEASUREMENT_REFERENCE__CELL = eINSTANCE.getMeasurementReference_Cell();

		/**
		 * The meta object literal for the '<em><b>Clock</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference MEASUREMENT_REFERENCE__CLOCK = eINSTANCE.getMeasurementReference_Clock();

		/**
		 * The meta object literal for the '<em><b>Start</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__START = eINSTANCE.getMeasurementReference_Start();

		/**
		 * The meta object literal for the '<em><b>Exposure</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute MEASUREMENT_REFERENCE__EXPOSURE = eINSTANCE.getMeasurementReference_Exposure();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ClockTransformImpl <em>Clock Transform</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ClockTransformImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getClockTransform()
		 * @generated
		 */
		EClass CLOCK_TRANSFORM = eINSTANCE.getClockTransform();

		/**
		 * The meta object literal for the '<em><b>Offset</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_TRANSFORM__OFFSET = eINSTANCE.getClockTransform_Offset();

		/**
		 * The meta object literal for the '<em><b>Drift</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_TRANSFORM__DRIFT = eINSTANCE.getClockTransform_Drift();

		/**
		 * The meta object literal for the '<em><b>Reference</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_TRANSFORM__REFERENCE = eINSTANCE.getClockTransform_Reference();

		/**
		 * The meta object literal for the '<em><b>Source</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_TRANSFORM__SOURCE = eINSTANCE.getClockTransform_Source();

		/**
		 * The meta object literal for the '<em><b>Zone</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_TRANSFORM__ZONE = eINSTANCE.getClockTransform_Zone();

		/**
		 * The meta object literal for the '<em><b>Residual</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_TRANSFORM__RESIDUAL = eINSTANCE.getClockTransform_Residual();

		/**
		 * The meta object literal for the '<em><b>Pieces</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference CLOCK_TRANSFORM__PIECES = eINSTANCE.getClockTransform_Pieces();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ClockPieceImpl <em>Clock Piece</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ClockPieceImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getClockPiece()
		 * @generated
		 */
		EClass CLOCK_PIECE = eINSTANCE.getClockPiece();

		/**
		 * The meta object literal for the '<em><b>From</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_PIECE__FROM = eINSTANCE.getClockPiece_From();

		/**
		 * The meta object literal for the '<em><b>Offset</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_PIECE__OFFSET = eINSTANCE.getClockPiece_Offset();

		/**
		 * The meta object literal for the '<em><b>Drift</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_PIECE__DRIFT = eINSTANCE.getClockPiece_Drift();

		/**
		 * The meta object literal for the '<em><b>Reference</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CLOCK_PIECE__REFERENCE = eINSTANCE.getClockPiece_Reference();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.RecipeImpl <em>Recipe</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.RecipeImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getRecipe()
		 * @generated
		 */
		EClass RECIPE = eINSTANCE.getRecipe();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RECIPE__NAME = eINSTANCE.getRecipe_Name();

		/**
		 * The meta object literal for the '<em><b>Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RECIPE__VERSION = eINSTANCE.getRecipe_Version();

		/**
		 * The meta object literal for the '<em><b>Steps</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RECIPE__STEPS = eINSTANCE.getRecipe_Steps();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.StepImpl <em>Step</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.StepImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getStep()
		 * @generated
		 */
		EClass STEP = eINSTANCE.getStep();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__ID = eINSTANCE.getStep_Id();

		/**
		 * The meta object literal for the '<em><b>Operation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__OPERATION = eINSTANCE.getStep_Operation();

		/**
		 * The meta object literal for the '<em><b>Operation Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP__OPERATION_VERSION = eINSTANCE.getStep_OperationVersion();

		/**
		 * The meta object literal for the '<em><b>Inputs</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP__INPUTS = eINSTANCE.getStep_Inputs();

		/**
		 * The meta object literal for the '<em><b>Settings</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP__SETTINGS = eINSTANCE.getStep_Settings();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.FigureDefinitionImpl <em>Figure Definition</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.FigureDefinitionImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getFigureDefinition()
		 * @generated
		 */
		EClass FIGURE_DEFINITION = eINSTANCE.getFigureDefinition();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__ID = eINSTANCE.getFigureDefinition_Id();

		/**
		 * The meta object literal for the '<em><b>Title</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__TITLE = eINSTANCE.getFigureDefinition_Title();

		/**
		 * The meta object literal for the '<em><b>Horizontal Axis</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__HORIZONTAL_AXIS = eINSTANCE.getFigureDefinition_HorizontalAxis();

		/**
		 * The meta object literal for the '<em><b>Markers</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__MARKERS = eINSTANCE.getFigureDefinition_Markers();

		/**
		 * The meta object literal for the '<em><b>Width</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__WIDTH = eINSTANCE.getFigureDefinition_Width();

		/**
		 * The meta object literal for the '<em><b>Height</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__HEIGHT = eINSTANCE.getFigureDefinition_Height();

		/**
		 * The meta object literal for the '<em><b>Text Size</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__TEXT_SIZE = eINSTANCE.getFigureDefinition_TextSize();

		/**
		 * The meta object literal for the '<em><b>Resolution</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute FIGURE_DEFINITION__RESOLUTION = eINSTANCE.getFigureDefinition_Resolution();

		/**
		 * The meta object literal for the '<em><b>Panels</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FIGURE_DEFINITION__PANELS = eINSTANCE.getFigureDefinition_Panels();

		/**
		 * The meta object literal for the '<em><b>Style</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FIGURE_DEFINITION__STYLE = eINSTANCE.getFigureDefinition_Style();

		/**
		 * The meta object literal for the '<em><b>Curves</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference FIGURE_DEFINITION__CURVES = eINSTANCE.getFigureDefinition_Curves();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.CurveDefinitionImpl <em>Curve Definition</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.CurveDefinitionImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getCurveDefinition()
		 * @generated
		 */
		EClass CURVE_DEFINITION = eINSTANCE.getCurveDefinition();

		/**
		 * The meta object literal for the '<em><b>Data</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CURVE_DEFINITION__DATA = eINSTANCE.getCurveDefinition_Data();

		/**
		 * The meta object literal for the '<em><b>Colour</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CURVE_DEFINITION__COLOUR = eINSTANCE.getCurveDefinition_Colour();

		/**
		 * The meta object literal for the '<em><b>Line</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CURVE_DEFINITION__LINE = eINSTANCE.getCurveDefinition_Line();

		/**
		 * The meta object literal for the '<em><b>Symbol</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CURVE_DEFINITION__SYMBOL = eINSTANCE.getCurveDefinition_Symbol();

		/**
		 * The meta object literal for the '<em><b>Width</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CURVE_DEFINITION__WIDTH = eINSTANCE.getCurveDefinition_Width();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CURVE_DEFINITION__LABEL = eINSTANCE.getCurveDefinition_Label();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.PanelDefinitionImpl <em>Panel Definition</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.PanelDefinitionImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getPanelDefinition()
		 * @generated
		 */
		EClass PANEL_DEFINITION = eINSTANCE.getPanelDefinition();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__KIND = eINSTANCE.getPanelDefinition_Kind();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__LABEL = eINSTANCE.getPanelDefinition_Label();

		/**
		 * The meta object literal for the '<em><b>Data</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__DATA = eINSTANCE.getPanelDefinition_Data();

		/**
		 * The meta object literal for the '<em><b>Abscissa</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__ABSCISSA = eINSTANCE.getPanelDefinition_Abscissa();

		/**
		 * The meta object literal for the '<em><b>Colour Map</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__COLOUR_MAP = eINSTANCE.getPanelDefinition_ColourMap();

		/**
		 * The meta object literal for the '<em><b>Minimum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__MINIMUM = eINSTANCE.getPanelDefinition_Minimum();

		/**
		 * The meta object literal for the '<em><b>Maximum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PANEL_DEFINITION__MAXIMUM = eINSTANCE.getPanelDefinition_Maximum();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ResultImpl <em>Result</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ResultImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getResult()
		 * @generated
		 */
		EClass RESULT = eINSTANCE.getResult();

		/**
		 * The meta object literal for the '<em><b>Step</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__STEP = eINSTANCE.getResult_Step();

		/**
		 * The meta object literal for the '<em><b>Dataset</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__DATASET = eINSTANCE.getResult_Dataset();

		/**
		 * The meta object literal for the '<em><b>Quantity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__QUANTITY = eINSTANCE.getResult_Quantity();

		/**
		 * The meta object literal for the '<em><b>Unit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__UNIT = eINSTANCE.getResult_Unit();

		/**
		 * The meta object literal for the '<em><b>Shape</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT__SHAPE = eINSTANCE.getResult_Shape();

		/**
		 * The meta object literal for the '<em><b>Summary</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference RESULT__SUMMARY = eINSTANCE.getResult_Summary();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ResultSummaryImpl <em>Result Summary</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ResultSummaryImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getResultSummary()
		 * @generated
		 */
		EClass RESULT_SUMMARY = eINSTANCE.getResultSummary();

		/**
		 * The meta object literal for the '<em><b>First</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT_SUMMARY__FIRST = eINSTANCE.getResultSummary_First();

		/**
		 * The meta object literal for the '<em><b>Last</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT_SUMMARY__LAST = eINSTANCE.getResultSummary_Last();

		/**
		 * The meta object literal for the '<em><b>Minimum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT_SUMMARY__MINIMUM = eINSTANCE.getResultSummary_Minimum();

		/**
		 * The meta object literal for the '<em><b>Maximum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT_SUMMARY__MAXIMUM = eINSTANCE.getResultSummary_Maximum();

		/**
		 * The meta object literal for the '<em><b>Mean</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT_SUMMARY__MEAN = eINSTANCE.getResultSummary_Mean();

		/**
		 * The meta object literal for the '<em><b>Missing</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RESULT_SUMMARY__MISSING = eINSTANCE.getResultSummary_Missing();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ProvenanceImpl <em>Provenance</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ProvenanceImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getProvenance()
		 * @generated
		 */
		EClass PROVENANCE = eINSTANCE.getProvenance();

		/**
		 * The meta object literal for the '<em><b>Software</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__SOFTWARE = eINSTANCE.getProvenance_Software();

		/**
		 * The meta object literal for the '<em><b>Software Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__SOFTWARE_VERSION = eINSTANCE.getProvenance_SoftwareVersion();

		/**
		 * The meta object literal for the '<em><b>Java Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__JAVA_VERSION = eINSTANCE.getProvenance_JavaVersion();

		/**
		 * The meta object literal for the '<em><b>Operating System</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__OPERATING_SYSTEM = eINSTANCE.getProvenance_OperatingSystem();

		/**
		 * The meta object literal for the '<em><b>Started</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__STARTED = eINSTANCE.getProvenance_Started();

		/**
		 * The meta object literal for the '<em><b>Finished</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROVENANCE__FINISHED = eINSTANCE.getProvenance_Finished();

		/**
		 * The meta object literal for the '<em><b>Inputs</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROVENANCE__INPUTS = eINSTANCE.getProvenance_Inputs();

		/**
		 * The meta object literal for the '<em><b>Steps</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROVENANCE__STEPS = eINSTANCE.getProvenance_Steps();

		/**
		 * The meta object literal for the '<em><b>Problems</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference PROVENANCE__PROBLEMS = eINSTANCE.getProvenance_Problems();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.InputFileImpl <em>Input File</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.InputFileImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getInputFile()
		 * @generated
		 */
		EClass INPUT_FILE = eINSTANCE.getInputFile();

		/**
		 * The meta object literal for the '<em><b>Path</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__PATH = eINSTANCE.getInputFile_Path();

		/**
		 * The meta object literal for the '<em><b>Measurement</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__MEASUREMENT = eINSTANCE.getInputFile_Measurement();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__SHA256 = eINSTANCE.getInputFile_Sha256();

		/**
		 * The meta object literal for the '<em><b>Bytes</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__BYTES = eINSTANCE.getInputFile_Bytes();

		/**
		 * The meta object literal for the '<em><b>Reader Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__READER_ID = eINSTANCE.getInputFile_ReaderId();

		/**
		 * The meta object literal for the '<em><b>Reader Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__READER_VERSION = eINSTANCE.getInputFile_ReaderVersion();

		/**
		 * The meta object literal for the '<em><b>Confidence</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute INPUT_FILE__CONFIDENCE = eINSTANCE.getInputFile_Confidence();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.StepRecordImpl <em>Step Record</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.StepRecordImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getStepRecord()
		 * @generated
		 */
		EClass STEP_RECORD = eINSTANCE.getStepRecord();

		/**
		 * The meta object literal for the '<em><b>Step</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RECORD__STEP = eINSTANCE.getStepRecord_Step();

		/**
		 * The meta object literal for the '<em><b>Operation</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RECORD__OPERATION = eINSTANCE.getStepRecord_Operation();

		/**
		 * The meta object literal for the '<em><b>Operation Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STEP_RECORD__OPERATION_VERSION = eINSTANCE.getStepRecord_OperationVersion();

		/**
		 * The meta object literal for the '<em><b>Settings</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STEP_RECORD__SETTINGS = eINSTANCE.getStepRecord_Settings();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ProblemRecordImpl <em>Problem Record</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ProblemRecordImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getProblemRecord()
		 * @generated
		 */
		EClass PROBLEM_RECORD = eINSTANCE.getProblemRecord();

		/**
		 * The meta object literal for the '<em><b>Severity</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROBLEM_RECORD__SEVERITY = eINSTANCE.getProblemRecord_Severity();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROBLEM_RECORD__ID = eINSTANCE.getProblemRecord_Id();

		/**
		 * The meta object literal for the '<em><b>Message</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROBLEM_RECORD__MESSAGE = eINSTANCE.getProblemRecord_Message();

		/**
		 * The meta object literal for the '<em><b>Hint</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROBLEM_RECORD__HINT = eINSTANCE.getProblemRecord_Hint();

		/**
		 * The meta object literal for the '<em><b>Location</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROBLEM_RECORD__LOCATION = eINSTANCE.getProblemRecord_Location();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.TimeMarkerImpl <em>Time Marker</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.TimeMarkerImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getTimeMarker()
		 * @generated
		 */
		EClass TIME_MARKER = eINSTANCE.getTimeMarker();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TIME_MARKER__NAME = eINSTANCE.getTimeMarker_Name();

		/**
		 * The meta object literal for the '<em><b>Measurement</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TIME_MARKER__MEASUREMENT = eINSTANCE.getTimeMarker_Measurement();

		/**
		 * The meta object literal for the '<em><b>Row</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TIME_MARKER__ROW = eINSTANCE.getTimeMarker_Row();

		/**
		 * The meta object literal for the '<em><b>Time</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TIME_MARKER__TIME = eINSTANCE.getTimeMarker_Time();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.ViewStateImpl <em>View State</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.ViewStateImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getViewState()
		 * @generated
		 */
		EClass VIEW_STATE = eINSTANCE.getViewState();

		/**
		 * The meta object literal for the '<em><b>Axis</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VIEW_STATE__AXIS = eINSTANCE.getViewState_Axis();

		/**
		 * The meta object literal for the '<em><b>Branch</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VIEW_STATE__BRANCH = eINSTANCE.getViewState_Branch();

		/**
		 * The meta object literal for the '<em><b>Cursor</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VIEW_STATE__CURSOR = eINSTANCE.getViewState_Cursor();

		/**
		 * The meta object literal for the '<em><b>Selection</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VIEW_STATE__SELECTION = eINSTANCE.getViewState_Selection();

		/**
		 * The meta object literal for the '<em><b>Ranges</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VIEW_STATE__RANGES = eINSTANCE.getViewState_Ranges();

		/**
		 * The meta object literal for the '<em><b>Choices</b></em>' map feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VIEW_STATE__CHOICES = eINSTANCE.getViewState_Choices();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.VisibleRangeImpl <em>Visible Range</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.VisibleRangeImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getVisibleRange()
		 * @generated
		 */
		EClass VISIBLE_RANGE = eINSTANCE.getVisibleRange();

		/**
		 * The meta object literal for the '<em><b>Axis</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VISIBLE_RANGE__AXIS = eINSTANCE.getVisibleRange_Axis();

		/**
		 * The meta object literal for the '<em><b>From</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VISIBLE_RANGE__FROM = eINSTANCE.getVisibleRange_From();

		/**
		 * The meta object literal for the '<em><b>To</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VISIBLE_RANGE__TO = eINSTANCE.getVisibleRange_To();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.impl.TextEntryImpl <em>Text Entry</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.impl.TextEntryImpl
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getTextEntry()
		 * @generated
		 */
		EClass TEXT_ENTRY = eINSTANCE.getTextEntry();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEXT_ENTRY__KEY = eINSTANCE.getTextEntry_Key();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute TEXT_ENTRY__VALUE = eINSTANCE.getTextEntry_Value();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.CellConfiguration <em>Cell Configuration</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.CellConfiguration
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getCellConfiguration()
		 * @generated
		 */
		EEnum CELL_CONFIGURATION = eINSTANCE.getCellConfiguration();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.ElectrodeMaterial <em>Electrode Material</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.ElectrodeMaterial
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getElectrodeMaterial()
		 * @generated
		 */
		EEnum ELECTRODE_MATERIAL = eINSTANCE.getElectrodeMaterial();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.ChargingProcess <em>Charging Process</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.ChargingProcess
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getChargingProcess()
		 * @generated
		 */
		EEnum CHARGING_PROCESS = eINSTANCE.getChargingProcess();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.Grouping <em>Grouping</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.Grouping
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getGrouping()
		 * @generated
		 */
		EEnum GROUPING = eINSTANCE.getGrouping();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.PanelKind <em>Panel Kind</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.PanelKind
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getPanelKind()
		 * @generated
		 */
		EEnum PANEL_KIND = eINSTANCE.getPanelKind();

		/**
		 * The meta object literal for the '{@link org.operanda.experiment.ProblemSeverity <em>Problem Severity</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.operanda.experiment.ProblemSeverity
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getProblemSeverity()
		 * @generated
		 */
		EEnum PROBLEM_SEVERITY = eINSTANCE.getProblemSeverity();

		/**
		 * The meta object literal for the '<em>Instant</em>' data type.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see java.time.Instant
		 * @see org.operanda.experiment.impl.ExperimentPackageImpl#getInstant()
		 * @generated
		 */
		EDataType INSTANT = eINSTANCE.getInstant();

	}

} //ExperimentPackage
