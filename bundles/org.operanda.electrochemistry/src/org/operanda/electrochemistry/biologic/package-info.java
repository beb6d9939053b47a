/** Readers of BioLogic EC-Lab and BT-Lab files: binary ({@code .mpr}) and text ({@code .mpt}). */
package org.operanda.electrochemistry.biologic;
