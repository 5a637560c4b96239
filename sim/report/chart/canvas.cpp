#include "sim/report/chart/canvas.hpp"

namespace ubumwe::chart {

namespace {

struct Painter {
    Canvas& canvas;

    void operator()(const LineMark& line) const { canvas.polyline(line.points, line.stroke); }
    void operator()(const BandMark& band) const { canvas.polygon(band.outline, band.ink, band.opacity); }
    void operator()(const BoxMark& box) const { canvas.rectangle(box); }
    void operator()(const TextMark& text) const { canvas.text(text); }
};

}  // namespace

void draw(const Drawing& drawing, Canvas& canvas) {
    for (const Mark& mark : drawing.marks) std::visit(Painter{canvas}, mark);
}

}  // namespace ubumwe::chart
