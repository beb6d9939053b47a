/** Recipes: their JSON, their check, and the runner that makes results of them. */
package org.operanda.host.recipe;
