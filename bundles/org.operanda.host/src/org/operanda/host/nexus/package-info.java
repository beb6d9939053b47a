/** Experiments as NeXus files (HDF5), which h5py, DAWN, silx and other NeXus software read. */
package org.operanda.host.nexus;
