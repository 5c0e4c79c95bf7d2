//! The reader of conditions: a recursive descent with a depth limit.

use std::ops::Range;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::text::scoring as texts;
use winnable_model::{FactCatalogue, FactError, FactId, FactType, Label, Money, Text};

use crate::labels::Wanted;

use super::token::{Token, tokenize};
use super::{Atom, ConditionError, Expr, Literal, Measure, Operator, Question};

/// Deeper nesting than this is a mistake, and would only serve to exhaust the stack.
const MAX_DEPTH: usize = 64;

pub(super) fn error(span: Range<usize>, message: Text) -> ConditionError {
    ConditionError {
        span,
        message,
        near: None,
    }
}

struct Parser<'a> {
    tokens: Vec<(Token, Range<usize>)>,
    at: usize,
    end: usize,
    catalogue: &'a FactCatalogue,
}

pub(super) fn parse(source: &str, catalogue: &FactCatalogue) -> Result<Expr, ConditionError> {
    let mut parser = Parser {
        tokens: tokenize(source)?,
        at: 0,
        end: source.len(),
        catalogue,
    };
    if parser.tokens.is_empty() {
        return Err(error(0..source.len(), texts::empty_condition()));
    }
    let expr = parser.any(0)?;
    match parser.tokens.get(parser.at) {
        None => Ok(expr),
        Some((_, span)) => Err(error(span.clone(), texts::expected_and_or())),
    }
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn next(&mut self) -> Option<(Token, Range<usize>)> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn eat(&mut self, token: &Token) -> bool {
        let found = self.peek() == Some(token);
        self.at += usize::from(found);
        found
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(w)) if w.eq_ignore_ascii_case(word));
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, token: &Token, what: &str) -> Result<(), ConditionError> {
        match self.next() {
            Some((found, _)) if found == *token => Ok(()),
            Some((_, span)) => Err(error(span, texts::expected_sign(what))),
            None => Err(error(self.end..self.end, texts::expected_sign(what))),
        }
    }

    fn any(&mut self, depth: usize) -> Result<Expr, ConditionError> {
        let mut parts = vec![self.all(depth)?];
        while self.eat_word("or") {
            parts.push(self.all(depth)?);
        }
        Ok(one_or(parts, Expr::Or))
    }

    fn all(&mut self, depth: usize) -> Result<Expr, ConditionError> {
        let mut parts = vec![self.unary(depth)?];
        while self.eat_word("and") {
            parts.push(self.unary(depth)?);
        }
        Ok(one_or(parts, Expr::And))
    }

    fn unary(&mut self, depth: usize) -> Result<Expr, ConditionError> {
        if depth > MAX_DEPTH {
            return Err(error(self.end..self.end, texts::too_deep()));
        }
        if self.eat(&Token::Not) || self.eat_word("not") {
            return Ok(Expr::Not(Box::new(self.unary(depth + 1)?)));
        }
        if self.eat(&Token::Open) {
            let inner = self.any(depth + 1)?;
            self.expect(&Token::Close, ")")?;
            return Ok(inner);
        }
        self.test()
    }

    fn fact(&mut self) -> Result<(FactId, Range<usize>), ConditionError> {
        match self.next() {
            Some((Token::Word(name), span)) => match self.catalogue.require(&name) {
                Ok(id) => Ok((id, span)),
                Err(refusal) => {
                    let message = Text::of(&refusal);
                    let near = match refusal {
                        FactError::Unknown { near, .. } => near,
                        _ => None,
                    };
                    Err(ConditionError {
                        span,
                        message,
                        near,
                    })
                }
            },
            Some((_, span)) => Err(error(span, texts::expected_fact())),
            None => Err(error(self.end..self.end, texts::expected_fact())),
        }
    }

    fn call(&mut self, name: &str) -> Result<Option<(FactId, Range<usize>)>, ConditionError> {
        let called = matches!(self.peek(), Some(Token::Word(w)) if w == name)
            && matches!(self.tokens.get(self.at + 1), Some((Token::Open, _)));
        if !called {
            return Ok(None);
        }
        self.at += 2;
        let fact = self.fact()?;
        self.expect(&Token::Close, ")")?;
        Ok(Some(fact))
    }

    fn test(&mut self) -> Result<Expr, ConditionError> {
        if let Some((fact, _)) = self.call("known")? {
            return Ok(ask(fact, Question::Known));
        }
        for (name, measure) in [
            ("days_ago", Measure::DaysAgo),
            ("days_until", Measure::DaysUntil),
        ] {
            if let Some((fact, span)) = self.call(name)? {
                if self.catalogue.spec(fact).ty != FactType::Date {
                    return Err(error(span, texts::needs_date(name)));
                }
                return self.comparison(fact, measure, FactType::Number, span);
            }
        }
        let (fact, span) = self.fact()?;
        let ty = self.catalogue.spec(fact).ty;
        if self.eat_word("in") {
            return self.list(fact, ty, span);
        }
        if !matches!(self.peek(), Some(Token::Operator(_))) {
            if ty == FactType::Flag {
                let (operator, literal) = (Operator::Equal, Literal::Flag(true));
                let question = Question::Compare {
                    measure: Measure::Value,
                    operator,
                    literal,
                };
                return Ok(ask(fact, question));
            }
            return Err(error(
                span,
                texts::needs_comparison(&self.catalogue.spec(fact).name),
            ));
        }
        self.comparison(fact, Measure::Value, ty, span)
    }

    fn comparison(
        &mut self,
        fact: FactId,
        measure: Measure,
        ty: FactType,
        fact_span: Range<usize>,
    ) -> Result<Expr, ConditionError> {
        let operator = match self.next() {
            Some((Token::Operator(operator), span)) => {
                let ordered = !matches!(operator, Operator::Equal | Operator::NotEqual);
                if ordered && matches!(ty, FactType::Flag | FactType::Text | FactType::Set) {
                    return Err(error(span, texts::not_ordered(ty.name())));
                }
                operator
            }
            Some((_, span)) => return Err(error(span, texts::expected_operator())),
            None => return Err(error(fact_span, texts::expected_operator())),
        };
        let literal = self.literal(ty)?;
        let question = Question::Compare {
            measure,
            operator,
            literal,
        };
        Ok(ask(fact, question))
    }

    fn literal(&mut self, ty: FactType) -> Result<Literal, ConditionError> {
        let Some((token, span)) = self.next() else {
            return Err(error(self.end..self.end, texts::expected_value(ty.name())));
        };
        let (Token::Word(text) | Token::Quoted(text)) = token else {
            return Err(error(span, texts::expected_value(ty.name())));
        };
        let refuse = || error(span.clone(), texts::not_a_value(&text, ty.name()));
        Ok(match ty {
            FactType::Flag => match text.as_str() {
                "true" | "yes" => Literal::Flag(true),
                "false" | "no" => Literal::Flag(false),
                _ => return Err(refuse()),
            },
            FactType::Number => Literal::Number(number(&text).ok_or_else(refuse)?),
            FactType::Money => Literal::Money(self.money(&text).ok_or_else(refuse)?),
            FactType::Date => Literal::Date(text.parse::<NaiveDate>().map_err(|_| refuse())?),
            FactType::Text | FactType::Set => Literal::Label(Wanted::new(Label::new(&text))),
        })
    }

    /// `KRW 500000000` is written with a space, so that it may be one token or two.
    fn money(&mut self, text: &str) -> Option<Money> {
        if let Ok(money) = text.parse() {
            return Some(money);
        }
        let Some(Token::Word(amount)) = self.peek() else {
            return None;
        };
        let money = format!("{text} {amount}").parse().ok()?;
        self.at += 1;
        Some(money)
    }

    fn list(
        &mut self,
        fact: FactId,
        ty: FactType,
        span: Range<usize>,
    ) -> Result<Expr, ConditionError> {
        if !matches!(ty, FactType::Text | FactType::Set) {
            return Err(error(span, texts::in_needs_labels()));
        }
        // `in (A, B)` is what everybody knows from SQL.
        let close = if self.peek() == Some(&Token::Open) {
            Token::Close
        } else {
            Token::CloseList
        };
        self.at += usize::from(close == Token::Close);
        if close == Token::CloseList {
            self.expect(&Token::OpenList, "[")?;
        }
        let mut labels = Vec::new();
        loop {
            match self.next() {
                Some((Token::Word(text) | Token::Quoted(text), _)) => {
                    labels.push(Wanted::new(Label::new(&text)));
                }
                Some((token, _)) if token == close && labels.is_empty() => {
                    return Err(error(span, texts::empty_list()));
                }
                Some((_, span)) => return Err(error(span, texts::expected_value(ty.name()))),
                None => return Err(error(self.end..self.end, texts::expected_sign("]"))),
            }
            match self.next() {
                Some((Token::Comma, _)) => {}
                Some((token, _)) if token == close => return Ok(ask(fact, Question::In(labels))),
                Some((_, span)) => return Err(error(span, texts::expected_sign("]"))),
                None => return Err(error(self.end..self.end, texts::expected_sign("]"))),
            }
        }
    }
}

fn ask(fact: FactId, question: Question) -> Expr {
    Expr::Ask(Atom { fact, question })
}

fn number(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(&text.replace('_', "")).ok()
}

fn one_or(mut parts: Vec<Expr>, join: impl FnOnce(Vec<Expr>) -> Expr) -> Expr {
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        join(parts)
    }
}
