/** Readers of BioLogic EC-Lab and BT-Lab files: binary ({@code .mpr}) and text ({@code .mpt}). */
@NonNullByDefault
package org.operanda.electrochemistry.biologic;

import org.eclipse.jdt.annotation.NonNullByDefault;
