/**
 * Which results of a page people click: published models, each with its closed-form click rates
 * beside its sampler. Formulas follow Chuklin, Markov, de Rijke, <em>Click Models for Web
 * Search</em> (2015).
 */
@NullMarked
package dev.footfall.session.click;

import org.jspecify.annotations.NullMarked;
