#include "sim/report/trace_documents.hpp"

#include <fmt/format.h>

#include "sim/report/provenance.hpp"
#include "sim/report/trace_parts.hpp"

namespace ubumwe::sim {

namespace {

std::vector<std::string> sentences(const Section& section) {
    std::vector<std::string> all;
    for (const Paragraph& paragraph : section.paragraphs) {
        if (const auto* sentence = std::get_if<std::string>(&paragraph)) all.push_back(*sentence);
    }
    return all;
}

void add_problem(const TraceSources& sources, Markdown& document) {
    const model::Scenario& scenario = described_scenario(sources).scenario;
    document.heading("1. Problem formulation");
    document.paragraph(scenario.rationale);
    document.paragraph("Who it is for:");
    document.list(sources.patterns.patterns.model_card.intended_use);
}

void add_description(Markdown& document) {
    document.heading("2. Model description");
    document.paragraph(
        "model/ODD.md holds the description in the ODD protocol (Grimm et al. 2020); its table of "
        "parameters is written by `ubumwe reference --format markdown`, from the descriptions that read "
        "the files. One step: " +
        stages_text() + ".");
}

void add_data_evaluation(const TraceSources& sources, Markdown& document) {
    document.heading("3. Data evaluation");
    add_evidence_counts(sources, document);
    add_data(sources, document);
}

void add_concepts(const TraceSources& sources, Markdown& document) {
    document.heading("4. Conceptual model evaluation");
    document.paragraph("Whether the rules give the directions that people who know the field expect:");
    add_patterns(sources, {PatternType::face}, document);
    document.paragraph("What the concepts leave out:");
    document.list(sources.patterns.patterns.model_card.limits);
}

void add_verification(const TraceSources& sources, Markdown& document) {
    document.heading("5. Implementation verification");
    add_tests(sources, document);
    document.paragraph("What rules and inputs say, and other ways of computing the same:");
    add_patterns(sources, {PatternType::code, PatternType::cross}, document);
}

void add_analysis(const TraceSources& sources, Markdown& document) {
    document.heading("6. Model output verification");
    document.paragraph(
        "What was fitted is in the table of fitted parameters above: a range ends where the fit with the largest share "
        "of background ends. How well the figures are met is in `fits.csv` of `ubumwe calibrate`, and with luck that "
        "the fit did not use in the README of the country's scenarios. All patterns by their type:");
    add_verdict_counts(sources, document);
    document.heading("7. Model analysis");
    document.paragraph(
        "Studies (`ubumwe batch`) vary what nobody knows over the ranges of the register, and tell luck "
        "from doubt; `ubumwe sensitivity` ranks parameters by how far the main answers move over these ranges; `ubumwe "
        "explain` splits a change into its causes. Ranges of the register:");
    std::size_t ranged = 0;
    for (const RegisterRow& row : sources.evidence) ranged += row.low.empty() ? 0 : 1;
    document.paragraph(fmt::format("{} of its {} rows have a range to be swept.", ranged, sources.evidence.size()));
}

void add_corroboration(const TraceSources& sources, Markdown& document) {
    document.heading("8. Model output corroboration");
    document.paragraph("Figures to which nothing was fitted, and later ones:");
    add_patterns(sources, {PatternType::external, PatternType::predictive}, document);
    document.paragraph("What fails, and why:");
    add_failures(sources, document);
}

}  // namespace

std::string trace_document(const TraceSources& sources) {
    Markdown document("TRACE: " + sources.patterns.patterns.title);
    add_origin(sources, document);
    add_problem(sources, document);
    add_description(document);
    add_data_evaluation(sources, document);
    add_concepts(sources, document);
    add_verification(sources, document);
    add_analysis(sources, document);
    add_corroboration(sources, document);
    return document.text();
}

std::string model_card(const TraceSources& sources) {
    const ModelCard& card = sources.patterns.patterns.model_card;
    Markdown document("Model card: " + described_scenario(sources).scenario.title);
    add_origin(sources, document);
    document.heading("Intended use");
    document.list(card.intended_use);
    document.heading("Out of scope");
    document.list(card.out_of_scope);
    document.list(sentences(limits_section()));
    document.heading("What it rests on");
    add_evidence_counts(sources, document);
    document.heading("How it was tested");
    add_verdict_counts(sources, document);
    add_tests(sources, document);
    document.heading("Where it fails");
    add_failures(sources, document);
    document.heading("Limits");
    document.list(card.limits);
    document.heading("Ethics");
    document.list(card.ethics);
    return document.text();
}

}  // namespace ubumwe::sim
