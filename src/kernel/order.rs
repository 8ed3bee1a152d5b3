//! Things in an order that people change.

/// The order after one went a place up or down; none where it is at the end.
pub fn shifted<Id: Copy + PartialEq>(order: &[Id], one: Id, up: bool) -> Option<Vec<Id>> {
    let at = order.iter().position(|id| *id == one)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    let mut order = order.to_vec();
    (to < order.len()).then(|| order.swap(at, to))?;
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::shifted;

    #[test]
    fn one_goes_a_place_up_or_down() {
        assert_eq!(shifted(&[1, 2, 3], 2, true), Some(vec![2, 1, 3]));
        assert_eq!(shifted(&[1, 2, 3], 2, false), Some(vec![1, 3, 2]));
        assert_eq!(shifted(&[1, 2, 3], 1, true), None);
        assert_eq!(shifted(&[1, 2, 3], 3, false), None);
    }
}
